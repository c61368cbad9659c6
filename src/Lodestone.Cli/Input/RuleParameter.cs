namespace Lodestone.Cli;

/// <summary>A parameter of the storage rule as it is used, and where it comes from.</summary>
internal sealed record RuleParameter(
    string Name,
    double Value,
    double? Low,
    double? High,
    string Unit,
    string Source,
    string Evidence,
    string Note
);
