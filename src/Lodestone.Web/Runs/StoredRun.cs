using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>A run on the shelf, as its <c>run.json</c> describes it.</summary>
/// <param name="Ticket">State.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Scenario">The scenario as played.</param>
/// <param name="DataVersion">Version of the data it was played on.</param>
/// <param name="Goods">Goods played.</param>
/// <param name="GoodsLeftOut">Goods left out.</param>
/// <param name="IsEnsemble">True for many draws.</param>
internal sealed record StoredRun(
    RunTicket Ticket,
    string Folder,
    Scenario Scenario,
    string DataVersion,
    int Goods,
    int GoodsLeftOut,
    bool IsEnsemble
);
