using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Indicators of criticality: the question, as the command line and the API put it.</summary>
public static class IndicatorQuestion
{
    /// <summary>The method that reads a study in place of the atlas.</summary>
    public const string OfStudy = "eu";

    /// <summary>The methods; the first is taken when none is asked for.</summary>
    public static IReadOnlyList<string> Methods { get; } =
    [OfStudy, "hhi", "n-1", "crma", "cover", "usgs", DisruptionReport.Method];

    /// <summary>Indicators of a study computed again.</summary>
    /// <param name="study">The study.</param>
    /// <param name="asked">Ids or names of materials, with their parts by country; empty for all of them.</param>
    /// <param name="prefix">What the names of options begin with in messages.</param>
    /// <exception cref="AskingException">The study has no such material.</exception>
    public static IndicatorReport Of(CriticalityStudy study, IReadOnlyList<string> asked, string prefix = "") =>
        EuRiskReport.Of(study, asked.Count == 0 ? null : [.. asked.Select(a => Material(study, a, prefix))]);

    /// <summary>Indicators of a method that reads the atlas.</summary>
    /// <param name="method">One of <see cref="Methods"/> but <see cref="OfStudy"/> and <see cref="DisruptionReport.Method"/>, which needs more than the atlas.</param>
    /// <param name="world">World.</param>
    /// <param name="askedPlace">Only this place; null for all.</param>
    /// <param name="askedGood">Only this good; null for all.</param>
    /// <param name="askedOn">The supplier that is cut off; null for the largest net exporter of each good.</param>
    /// <param name="prefix">What the names of options begin with in messages.</param>
    /// <exception cref="AskingException">There is no such place or good.</exception>
    public static IndicatorReport Of(
        string method,
        World world,
        string? askedPlace,
        string? askedGood,
        string? askedOn,
        string prefix = ""
    )
    {
        string? place = KnownName.Place(world, $"{prefix}place", askedPlace);
        string? good = KnownName.Good(world, $"{prefix}good", askedGood);
        string? on = KnownName.Place(world, $"{prefix}on", askedOn);
        string[] goods = good is null ? [.. world.Goods.Select(g => g.Id)] : [good];
        return method switch
        {
            "hhi" => ConcentrationReport.Of(world, goods, place),
            "n-1" => WithoutLargestReport.Of(world, goods),
            "crma" => BenchmarkReport.Of(world, goods, place is null ? Default(world) : [place]),
            "cover" => CoverReport.Of(world, goods, place),
            _ => CutReport.Of(world, goods, on, place),
        };
    }

    /// <summary>The places that have a benchmark of their own, where the world has them; else the alliance; else everybody.</summary>
    private static string[] Default(World world)
    {
        string[] own = [.. world.Places.Select(p => p.Id).Where(p => p is "EU27" or "GBR")];
        string[] members = [.. world.Places.Where(p => p.Groups.Contains(WorldNames.Alliance)).Select(p => p.Id)];
        return own.Length > 0 ? own
            : members.Length > 0 ? members
            : [.. world.Places.Select(p => p.Id)];
    }

    private static string Material(CriticalityStudy study, string asked, string prefix)
    {
        AssessedMaterial? found = study.Materials.FirstOrDefault(m =>
            string.Equals(m.Id, asked, StringComparison.OrdinalIgnoreCase)
            || string.Equals(m.Name, asked, StringComparison.OrdinalIgnoreCase)
        );
        string[] known = [.. study.Materials.Select(m => m.Id)];
        return found?.Id
            ?? throw new AskingException(
                $"{prefix}material: the study has no material '{asked}'",
                NearWord.Hint(asked, known, $"materials: {string.Join(", ", known)}")
            );
    }
}
