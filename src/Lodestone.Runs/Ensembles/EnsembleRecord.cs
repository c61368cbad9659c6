using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The circumstances of an ensemble and how its draws were solved. All of it follows from the inputs and the machine.</summary>
public sealed record EnsembleRecord
{
    /// <summary>Name and version of the format.</summary>
    public const string Schema = "lodestone.ensemble/1";

    /// <summary>Name of the ensemble.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>Name of the data package.</summary>
    public required string DataName { get; init; }

    /// <summary>Version of the data package: a hash of its content.</summary>
    public required string DataVersion { get; init; }

    /// <summary>Base year of the data.</summary>
    public required string BaseYear { get; init; }

    /// <summary>Goods played: those of the chains that the scenario touches, or all.</summary>
    public required int Goods { get; init; }

    /// <summary>Goods of the package that were not played because nothing touches them.</summary>
    public required int GoodsLeftOut { get; init; }

    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Name and version of the way draws are sampled.</summary>
    public required string Sampling { get; init; }

    /// <summary>Number of draws, those left out included.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required long Seed { get; init; }

    /// <summary>Residual asked for, relative to base throughput.</summary>
    public required double ToleranceAsked { get; init; }

    /// <summary>Largest residual of any period of a draw that is not left out.</summary>
    public required double ToleranceReached { get; init; }

    /// <summary>Vector instructions of the machine.</summary>
    public required string InstructionSet { get; init; }

    /// <summary>Periods solved over all draws.</summary>
    public required long Periods { get; init; }

    /// <summary>Newton steps over all draws.</summary>
    public required long Steps { get; init; }

    /// <summary>Periods solved by the fallback ladder.</summary>
    public required long Fallbacks { get; init; }

    /// <summary>Periods whose best point missed the tolerance.</summary>
    public required long Missed { get; init; }

    /// <summary>Draws with a period that has no usable point; they take no part in any statistic.</summary>
    public required int Failed { get; init; }

    /// <summary>Draws with a period that missed the tolerance and none that failed; they take no part in any statistic.</summary>
    public required int MissedDraws { get; init; }

    /// <summary>Draws that statistics are taken of.</summary>
    public int Usable => Draws - Failed - MissedDraws;

    /// <summary>Adds the statuses of the draws up.</summary>
    /// <param name="world">World that was played on.</param>
    /// <param name="plan">What the ensemble is made of.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="statuses">How each draw was solved.</param>
    public static EnsembleRecord Of(World world, EnsemblePlan plan, long seed, IReadOnlyList<DrawStatus> statuses) =>
        new()
        {
            Identity = plan.Identity,
            DataName = world.Name,
            DataVersion = world.Version,
            BaseYear = world.BaseYear,
            Goods = world.Goods.Count,
            GoodsLeftOut = world.GoodsLeftOut,
            EngineVersion = Lodestone.Runs.EngineVersion.Current,
            Sampling = DrawSampler.Method,
            Draws = plan.Draws,
            Seed = seed,
            ToleranceAsked = ScenarioEnsemble.Engine.Tolerance,
            ToleranceReached = statuses.Where(s => !s.LeftOut).Select(s => s.WorstResidual).DefaultIfEmpty(0).Max(),
            InstructionSet = Lodestone.Runs.InstructionSet.Current,
            Periods = statuses.Sum(s => (long)s.Periods),
            Steps = statuses.Sum(s => (long)s.Steps),
            Fallbacks = statuses.Sum(s => (long)s.Fallbacks),
            Missed = statuses.Sum(s => (long)s.MissedPeriods),
            Failed = statuses.Count(s => s.Failed),
            MissedDraws = statuses.Count(s => s.Missed),
        };
}
