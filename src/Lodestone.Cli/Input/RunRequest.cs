using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>What <c>lodestone run</c> is asked for, read and checked.</summary>
/// <param name="Input">The data package.</param>
/// <param name="Scenario">The scenario with the changes of the command line.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Runs">Folder that holds the runs.</param>
/// <param name="Format">Format of the output.</param>
/// <param name="FailIf">Conditions.</param>
/// <param name="Quiet">True when standard error stays empty.</param>
/// <param name="Again">The command line, to be given once more after an interruption.</param>
internal sealed record RunRequest(
    WorldInput Input,
    Scenario Scenario,
    long Seed,
    string Runs,
    string Format,
    FailIf FailIf,
    bool Quiet,
    string Again
);
