using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Where places stand against the benchmarks of the EU and the UK.</summary>
public static class BenchmarkReport
{
    /// <summary>Results of the places for the goods; the UK is held against its own benchmark, everybody else against the EU's.</summary>
    public static IndicatorReport Of(World world, IReadOnlyList<string> goods, IReadOnlyList<string> places)
    {
        var names = new WorldNames(world);
        GoodFlows[] flows = [.. goods.Select(g => new GoodFlows(world, g))];
        (BenchmarkResult Result, SupplyBenchmark Benchmark)[] found =
        [
            .. from place in places
            let benchmark = place == "GBR" ? SupplyBenchmark.UnitedKingdom : SupplyBenchmark.EuropeanUnion
            from flow in flows
            let result = BenchmarkResult.Of(world, flow, place, benchmark)
            where result is not null
            select (result, benchmark),
        ];
        var table = new IndicatorTable(
            "rows",
            [
                new("place", "", OnScreen: false),
                new("place_name", "Place"),
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("step", "step"),
                new("use_t", "use, t", Figure.Short, false),
                new("own_share", "own,\u00a0%", Figure.PercentNumber),
                new("own_required", "at least,\u00a0%", Figure.PercentNumber),
                new("own_met", "met"),
                new("foreign", "", OnScreen: false),
                new("foreign_name", "largest other"),
                new("foreign_share", "its part,\u00a0%", Figure.PercentNumber),
                new("foreign_allowed", "at most,\u00a0%", Figure.PercentNumber),
                new("foreign_met", "met"),
                new("recycled_share", "", Figure.PercentNumber, OnScreen: false),
                new("recycled_required", "", Figure.PercentNumber, OnScreen: false),
                new("recycled_met", "", OnScreen: false),
                new("recycled_basis", "", OnScreen: false),
                new("benchmark", "", OnScreen: false),
            ],
            [
                .. found.Select(f =>
                    (IReadOnlyList<object?>)
                        [
                            f.Result.Place,
                            names.Heading(f.Result.Place),
                            f.Result.Good,
                            names.GoodHeading(f.Result.Good),
                            Step(f.Result.Step),
                            f.Result.Use,
                            f.Result.Own,
                            f.Result.Required,
                            f.Result.OwnMet is { } met ? Word(met) : Figure.None,
                            f.Result.Foreign,
                            f.Result.Foreign.Length == 0 ? Figure.None : names.Heading(f.Result.Foreign),
                            f.Result.ForeignShare,
                            f.Result.Allowed,
                            Word(f.Result.DiversityMet),
                            f.Result.Recycled.Share,
                            f.Result.RecycledRequired,
                            BenchmarkRecycling.Met(f.Result),
                            BenchmarkRecycling.Basis(names, f.Result),
                            $"{f.Benchmark.Name}: {f.Benchmark.Source}",
                        ]
                ),
            ]
        );
        return new IndicatorReport(
            "crma",
            $"Benchmarks of the EU and the UK, base year {world.BaseYear}",
            AtlasData.Of(world),
            [
                .. places.Select(p =>
                    Summary(names, p, [.. found.Where(f => f.Result.Place == p).Select(f => f.Result)])
                ),
            ],
            [("By good", table), ("Recycling", BenchmarkRecycling.Table(names, [.. found.Select(f => f.Result)]))],
            table,
            [
                "EU (Critical Raw Materials Act, for 2030): own extraction at least 10 %, processing 40 %, recycling 25 % of consumption, and at most 65 % of any stage from one third country. UK (Vision 2035): 10 % made at home, 20 % recycled, at most 60 % from one country. The EU's is shown for places without one of their own.",
                "The law looks at capacity and at strategic materials as a whole; here the output of the base year is held against it, good by good. Own = own output over what the place takes in, recycled output included; a process without inputs counts as extraction, alloys and magnets lie beyond the benchmarks.",
                "Recycled = output of plants fed with waste over what the place takes in of the same good. Not known: the atlas has no such plant of the good there, which is not 0. It is not asked of ores that a process takes in, of alloys and of magnets.",
            ]
        );
    }

    private static string Summary(WorldNames names, string place, IReadOnlyList<BenchmarkResult> results)
    {
        BenchmarkResult[] required = [.. results.Where(r => r.OwnMet is not null)];
        int met = required.Count(r => r.OwnMet == true);
        int diverse = results.Count(r => r.DiversityMet);
        return results.Count == 0
            ? $"{Phrase.Sentence(names.Place(place))} uses none of the goods."
            : $"{Phrase.Sentence(names.Place(place))} makes enough itself of {met} of {required.Length} goods with a benchmark, and stays within the limit for one country in {diverse} of {results.Count}.{BenchmarkRecycling.Sentence(names, results)}";
    }

    private static string Step(BenchmarkStep step) =>
        step switch
        {
            BenchmarkStep.Extraction => "extraction",
            BenchmarkStep.Processing => "processing",
            _ => "beyond",
        };

    private static string Word(bool value) => value ? "yes" : "no";
}
