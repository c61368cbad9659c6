using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The circumstances of a run. All but the wall time follow from the inputs and the machine.</summary>
public sealed record RunRecord
{
    /// <summary>Name and version of the format.</summary>
    public const string Schema = "lodestone.run/1";

    /// <summary>Name of the data package.</summary>
    public required string DataName { get; init; }

    /// <summary>Version of the data package: a hash of its content.</summary>
    public required string DataVersion { get; init; }

    /// <summary>Base year of the data.</summary>
    public required string BaseYear { get; init; }

    /// <summary>Goods played: those of the chains that the scenario touches, or all.</summary>
    public int Goods { get; init; }

    /// <summary>Goods of the package that were not played because nothing touches them.</summary>
    public int GoodsLeftOut { get; init; }

    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Draws played; 1 = central values of every parameter, no range.</summary>
    public int Draws { get; init; } = 1;

    /// <summary>Seed of the random streams; without effect on a single draw.</summary>
    public long Seed { get; init; }

    /// <summary>Number of the draw that was played alone; null for the central path.</summary>
    public int? Draw { get; init; }

    /// <summary>Residual asked for, relative to base throughput.</summary>
    public required double ToleranceAsked { get; init; }

    /// <summary>Largest residual of any period.</summary>
    public required double ToleranceReached { get; init; }

    /// <summary>Vector instructions of the machine.</summary>
    public required string InstructionSet { get; init; }

    /// <summary>Number of periods by status, in the order of <see cref="SolveStatus"/>; statuses that did not occur are left out.</summary>
    public required IReadOnlyDictionary<SolveStatus, int> StatusCounts { get; init; }

    /// <summary>Seconds from calibration to the last period. Not part of the identity.</summary>
    public double WallSeconds { get; init; }
}
