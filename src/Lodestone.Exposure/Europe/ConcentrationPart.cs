namespace Lodestone.Exposure;

/// <summary>What one place adds to a weighted concentration.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Share">S, 0–1.</param>
/// <param name="Governance">WGI rescaled to 0 (best) – 10 (worst).</param>
/// <param name="TradeParameter">t.</param>
/// <param name="Contribution">S² · WGI · t.</param>
public sealed record ConcentrationPart(
    string Place,
    double Share,
    double Governance,
    double TradeParameter,
    double Contribution
);
