using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>A solved regime and how exact it is.</summary>
/// <param name="Name">Name.</param>
/// <param name="Regime">The regime.</param>
/// <param name="Nodes">Nodes of expectations.</param>
/// <param name="Rounds">Rounds it took.</param>
/// <param name="AtNodes">Error at the nodes; null where it is measured with the error between them.</param>
/// <param name="Between">Error between the nodes.</param>
internal sealed record SolvedRegime(
    string Name,
    IStorageRegime Regime,
    int Nodes,
    int Rounds,
    double? AtNodes,
    double Between
);
