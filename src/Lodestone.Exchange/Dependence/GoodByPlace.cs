using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>One indicator of a good, place by place: what a map shows.</summary>
public static class GoodByPlace
{
    private const double Half = 0.5;

    /// <summary>
    /// The indicators: part of the material taken in that passed through a supplier, part of world output, part of world use,
    /// net import reliance.
    /// </summary>
    public static IReadOnlyList<string> Shows { get; } = ["dependence", "output", "use", "reliance"];

    /// <summary>The report; its rows have <c>place</c>, <c>name</c>, <c>share</c> and <c>tonnes</c>, largest first.</summary>
    /// <param name="world">World.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="show">One of <see cref="Shows"/>.</param>
    /// <param name="on">Id of the supplier of <c>dependence</c>; null for the one that most of the world's use passes through.</param>
    /// <exception cref="AskingException">The base year states no flow of the good, or goods go round with nothing that feeds them.</exception>
    public static IndicatorReport Of(World world, string good, string show, string? on)
    {
        var names = new WorldNames(world);
        var flows = new GoodFlows(world, good);
        string supplier = "";
        Func<string, double?> share;
        switch (show)
        {
            case "output":
                share = p => flows.Made(p) > 0 ? flows.Made(p) / flows.WorldMade : null;
                break;
            case "use":
                share = p => flows.Used(p) > 0 ? flows.Used(p) / flows.WorldUsed : null;
                break;
            case "reliance":
                share = flows.ImportReliance;
                break;
            default:
                DependenceStudy study = TracedStudy.Of(world);
                supplier =
                    on ?? DependenceProfile.Ranking(study, null, good).Select(s => s.Supplier).FirstOrDefault() ?? "";
                IReadOnlyList<double> through = study.FullPath(supplier);
                share = p =>
                    study.Network.IndexOf(ChainNodeKind.Use, p, good) is >= 0 and var use && flows.Used(p) > 0
                        ? through[use]
                        : null;
                break;
        }

        (Place Place, double Share, double Tonnes)[] rows =
        [
            .. world
                .Places.Select(p =>
                    (p, Share: share(p.Id), Tonnes: show == "output" ? flows.Made(p.Id) : flows.Used(p.Id))
                )
                .Where(r => r.Share is not null)
                .Select(r => (r.p, r.Share!.Value, r.Tonnes))
                .OrderByDescending(r => r.Value)
                .ThenByDescending(r => r.Tonnes),
        ];
        if (rows.Length == 0)
        {
            throw new AskingException($"the base year states no flow of {good}", "choose another good");
        }

        string what = What(names, show, supplier);
        var table = new IndicatorTable(
            "rows",
            [
                new("place", "", OnScreen: false),
                new("name", "Place"),
                new("share", $"{what}, %", show == "reliance" ? Figure.Reliance : Figure.PercentNumber),
                new("tonnes", show == "output" ? "made, t a year" : "taken in, t a year", Figure.Short),
            ],
            [.. rows.Select(r => (IReadOnlyList<object?>)[r.Place.Id, r.Place.Name, r.Share, r.Tonnes])]
        );
        return new IndicatorReport(
            show,
            $"{names.GoodHeading(good)}: {what}",
            AtlasData.Of(world),
            [Lead(names, world, good, show, supplier, rows)],
            [("By place, largest first", table)],
            table,
            [Note(show)]
        )
        {
            Schema = "lodestone.places/1",
        };
    }

    private static string What(WorldNames names, string show, string supplier) =>
        show switch
        {
            "output" => "part of world output",
            "use" => "part of world use",
            "reliance" => "net imports over use",
            _ => $"passed through {names.Place(supplier)}",
        };

    private static string Lead(
        WorldNames names,
        World world,
        string good,
        string show,
        string supplier,
        (Place Place, double Share, double Tonnes)[] rows
    )
    {
        string first = Phrase.Sentence(names.Place(rows[0].Place.Id));
        return show switch
        {
            "output" =>
                $"{first} made {Figure.Percent(rows[0].Share)} of the world's {names.Good(good)} in {world.BaseYear}: {Figure.Tonnes(rows[0].Tonnes)}.",
            "use" =>
                $"{first} took in {Figure.Percent(rows[0].Share)} of the world's {names.Good(good)} in {world.BaseYear}: {Figure.Tonnes(rows[0].Tonnes)}.",
            "reliance" =>
                $"{Figure.Whole(rows.Count(r => r.Share > Half))} of {Figure.Whole(rows.Length)} places imported more than half of the {names.Good(good)} that they used in {world.BaseYear}, exports taken off.",
            _ =>
                $"In {Figure.Whole(rows.Count(r => r.Share > Half))} of the {Figure.Whole(rows.Length)} places that took in {names.Good(good)} in {world.BaseYear}, more than half of it had passed through {names.Place(supplier)}.",
        };
    }

    private static string Note(string show) =>
        show switch
        {
            "output" => "Base-year output; a place that makes none has no number.",
            "use" => "Taken in by processes and final use, own supply included.",
            "reliance" =>
                "(Imports − exports) / (output + imports − exports); in the files below 0 for a net exporter.",
            _ =>
                "Full path: the part of the material in what a place takes in whose work was done by the supplier at some stage, by tonnes, mixed in proportion at every place.",
        };
}
