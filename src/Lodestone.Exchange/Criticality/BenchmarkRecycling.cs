using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The recycled share beside its benchmark, in words: what it stands on, or why it is not known.</summary>
internal static class BenchmarkRecycling
{
    /// <summary>Whether enough is recycled: yes, no, not known, or a dash where it is not asked.</summary>
    public static string Met(BenchmarkResult result) =>
        result.RecycledMet is { } met ? (met ? "yes" : "no")
        : result.RecycledRequired is null ? Figure.None
        : "not known";

    /// <summary>What the share stands on, or why there is none.</summary>
    public static string Basis(WorldNames names, BenchmarkResult result) =>
        result.Recycled.Known switch
        {
            RecyclingKnowledge.Known => Plants(names.World, result.Recycled),
            RecyclingKnowledge.NoProcess => "the atlas has no recycling plants of it",
            RecyclingKnowledge.NoPlant => "the atlas has recycling plants of it elsewhere, none at the place",
            _ => "not asked",
        };

    /// <summary>The recycled shares of the goods that are asked for one, with what each stands on.</summary>
    public static IndicatorTable Table(WorldNames names, IReadOnlyList<BenchmarkResult> results) =>
        new(
            "recycling",
            [
                new("place", "", OnScreen: false),
                new("place_name", "Place"),
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("recycled_share", "recycled,\u00a0%", Figure.PercentNumber),
                new("recycled_required", "at least,\u00a0%", Figure.PercentNumber),
                new("recycled_met", "met"),
                new("recycled_basis", "stands on"),
            ],
            [
                .. results
                    .Where(r => r.RecycledRequired is not null)
                    .Select(r =>
                        (IReadOnlyList<object?>)
                            [
                                r.Place,
                                names.Heading(r.Place),
                                r.Good,
                                names.GoodHeading(r.Good),
                                r.Recycled.Share,
                                r.RecycledRequired,
                                Met(r),
                                Basis(names, r),
                            ]
                    ),
            ]
        );

    /// <summary>What a place recycles, after a space; empty where it is asked of none of the goods.</summary>
    public static string Sentence(WorldNames names, IReadOnlyList<BenchmarkResult> results)
    {
        BenchmarkResult[] asked = [.. results.Where(r => r.RecycledRequired is not null)];
        BenchmarkResult[] known = [.. asked.Where(r => r.Recycled.Share is not null)];
        if (asked.Length == 0)
        {
            return "";
        }

        string required = Figure.Percent(asked[0].RecycledRequired!.Value);
        string[] shares = [.. known.Select(r => $"{names.Good(r.Good)} {Figure.Percent(r.Recycled.Share!.Value)}")];
        return (asked.Length, known.Length) switch
        {
            (1, 0) => $" How much is recycled ({required} asked) is not known: {Basis(names, asked[0])}.",
            (1, _) => $" Recycled: {Phrase.List(shares)} of use ({required} asked).",
            (_, 0) =>
                $" What it recycles ({required} asked) is known of none of {asked.Length} goods: the atlas has no recycling plants of them there.",
            _ =>
                $" What it recycles ({required} asked) is known of {known.Length} of {asked.Length} goods ({Phrase.List(shares)} of use){(known.Length < asked.Length ? "; of the others the atlas has no recycling plants there" : "")}.",
        };
    }

    private static string Plants(World world, RecycledShare recycled)
    {
        string[] plants = [.. world.Processes.Where(p => recycled.Processes.Contains(p.Id)).Select(p => p.Name)];
        string grade = recycled.Grade is null ? "" : $" ({BriefBasis.Word(recycled.Grade)})";
        return $"{string.Join("; ", plants)}{grade}";
    }
}
