using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What a place takes in, and through which one other place most of it passes, good by good.</summary>
public static class PlaceReport
{
    private const double Half = 0.5;

    /// <summary>The goods that a place takes in, most dependent first.</summary>
    /// <param name="world">World.</param>
    /// <param name="place">Id of the place.</param>
    /// <exception cref="AskingException">Goods go round in a circle that nothing feeds.</exception>
    public static IndicatorReport Of(World world, string place)
    {
        var names = new WorldNames(world);
        (Good Good, Exposure.Dependence Dependence)[] found = Found(world, TracedStudy.Of(world), place);
        var table = new IndicatorTable(
            "rows",
            [
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("stage", "Stage"),
                new("use_t", "taken in, t a year", Figure.Short),
                new("supplier", "", OnScreen: false),
                new("supplier_name", "Most passes through"),
                new("full_path", "full path, %", Figure.PercentNumber),
                new("direct", "straight from there, %", Figure.PercentNumber),
            ],
            [
                .. found.Select(f =>
                    (IReadOnlyList<object?>)
                        [
                            f.Good.Id,
                            f.Good.Name,
                            f.Good.Stage,
                            f.Dependence.Use,
                            f.Dependence.Supplier,
                            names.Heading(f.Dependence.Supplier),
                            f.Dependence.FullPath,
                            f.Dependence.Direct,
                        ]
                ),
            ]
        );
        return new IndicatorReport(
            "place",
            $"What {names.Place(place)} depends on",
            AtlasData.Of(world),
            [Lead(names, world, place, found)],
            [($"Goods that {names.Place(place)} takes in, most dependent first", table)],
            table,
            [
                "Full path: the part of the material whose work was done there at some stage. Straight from there: the part bought from there. The place itself is not counted as a supplier.",
            ]
        )
        {
            Schema = "lodestone.place/1",
        };
    }

    /// <summary>Goods that a place takes in with its dependence on the other place most of each passes through, most dependent first.</summary>
    internal static (Good Good, Exposure.Dependence Dependence)[] Found(
        World world,
        DependenceStudy study,
        string place
    )
    {
        var found = new List<(Good Good, Exposure.Dependence Dependence)>();
        foreach (Good good in world.Goods)
        {
            (string supplier, double share) = DependenceProfile
                .Ranking(study, place, good.Id)
                .FirstOrDefault(s => s.Supplier != place);
            if (share > 0 && DependenceProfile.Of(study, place, good.Id, supplier) is { } dependence)
            {
                found.Add((good, dependence));
            }
        }

        return
        [
            .. found.OrderByDescending(f => f.Dependence.FullPath).ThenBy(f => f.Good.Name, StringComparer.Ordinal),
        ];
    }

    internal static string Lead(
        WorldNames names,
        World world,
        string place,
        (Good Good, Exposure.Dependence Dependence)[] found
    )
    {
        if (found.Length == 0)
        {
            return $"{Phrase.Sentence(names.Place(place))} takes in nothing from elsewhere in {world.BaseYear}.";
        }

        (Good, Exposure.Dependence Dependence)[] half = [.. found.Where(f => f.Dependence.FullPath > Half)];
        string most =
            half.Length == 0
                ? ""
                : half.GroupBy(f => f.Dependence.Supplier)
                    .OrderByDescending(g => g.Count())
                    .Select(g => $", most often {names.Place(g.Key)} ({Figure.Whole(g.Count())})")
                    .First();
        return $"Of the {Figure.Whole(found.Length)} goods that {names.Place(place)} took in from elsewhere in {world.BaseYear}, {Figure.Whole(half.Length)} had more than half of their material pass through one other place{most}.";
    }
}
