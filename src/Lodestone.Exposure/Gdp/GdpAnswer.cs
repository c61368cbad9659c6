using Lodestone.Model;
using Lodestone.Optimization;

namespace Lodestone.Exposure;

/// <summary>GDP at risk at one place: all goods together, each good alone, and what is not counted.</summary>
/// <param name="Risk">All goods together.</param>
/// <param name="Alone">Each good that runs short, as if it were the only one.</param>
/// <param name="NotCounted">Uses that go short and are in no loss.</param>
public sealed record GdpAnswer(
    GdpAtRisk Risk,
    IReadOnlyList<(string Good, LossBracket Loss)> Alone,
    IReadOnlyList<UncountedUse> NotCounted
)
{
    /// <summary>What stands on each good that the place uses.</summary>
    public IReadOnlyList<GoodStake> Stakes { get; init; } = [];

    /// <summary>The answer for an outcome at a place with a table.</summary>
    /// <exception cref="ArgumentException">The place has no table.</exception>
    /// <exception cref="NoSolutionException">The programme of method (c) was not solved.</exception>
    public static GdpAnswer Of(Outcome outcome, World world, InputOutputData data, string place, CertifiedSolver solver)
    {
        var read = OutcomeDisruption.Of(outcome, world, data, place);
        string[] goods =
        [
            .. read
                .Disruption.Uses.Where(u => u.Missing.Any(m => m > 0))
                .Select(u => u.Good)
                .Distinct(StringComparer.Ordinal),
        ];
        return new GdpAnswer(
            GdpAtRisk.Of(read.Disruption, data.Parameters, solver),
            [
                .. goods.Select(good =>
                    (good, GdpAtRisk.Of(read.Disruption.Only(g => g == good), data.Parameters, solver).Total)
                ),
            ],
            read.NotCounted
        )
        {
            Stakes = GoodStake.Of(read.Disruption),
        };
    }
}
