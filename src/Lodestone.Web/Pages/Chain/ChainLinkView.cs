namespace Lodestone.Web;

/// <summary>A ribbon as it is drawn.</summary>
/// <param name="From">Where it leaves.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Content">t of the traced good per year.</param>
/// <param name="Value">Value of the goods that carry it at reference prices, USD per year.</param>
/// <param name="Goods">Ids of the goods that carry it.</param>
/// <param name="Evidence">Grade behind most of it.</param>
/// <param name="Change">Relative change in a path of a scenario, by content; null when none is compared.</param>
internal sealed record ChainLinkView(
    ChainNodeView From,
    ChainNodeView To,
    double Content,
    double Value,
    IReadOnlyList<string> Goods,
    string Evidence,
    double? Change
);
