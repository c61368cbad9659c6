using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Plans;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>What the page of minimum prices is asked.</summary>
/// <param name="Instrument">An instrument, or all of them side by side.</param>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Floor">Minimum price, USD/kg.</param>
/// <param name="Cap">Price above which a collar pays the state, USD/kg; null for that of the data.</param>
/// <param name="Years">Years of support.</param>
/// <param name="Upside">Part of the gap above a one-way floor that the state takes, %; null for that of the data.</param>
/// <param name="Draws">Draws.</param>
internal sealed record SupportQuery(
    string Instrument,
    string Good,
    string Place,
    double Floor,
    double? Cap,
    int Years,
    int? Upside,
    int Draws
)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/support";

    /// <summary>Good, place and floor of the agreement with MP Materials, when nothing is said.</summary>
    public const string UsualGood = "ndpr-oxide";

    private const string UsualPlace = "USA";
    private const double Kilograms = 1000;
    private const int MostYears = 40;
    private const int MostDraws = 1_000;

    /// <summary>Instruments, all of them first.</summary>
    public static IReadOnlyList<string> Instruments { get; } =
    [PlanKind.Compare, .. InstrumentNames.All.Select(InstrumentNames.Id)];

    /// <summary>Goods that something makes.</summary>
    public static IReadOnlyList<Good> Goods(World world) =>
        [.. world.Goods.Where(good => SupportMarket.Makers(world, good.Id).Any())];

    /// <summary>Places that make a good.</summary>
    public static IReadOnlyList<string> Places(World world, string good)
    {
        HashSet<string> makers = [.. SupportMarket.Makers(world, good).Select(p => p.Id)];
        return
        [
            .. world
                .Capacities.Where(c => makers.Contains(c.Process))
                .Select(c => c.Place)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Price of the agreement, else the base price of the good, USD/kg.</summary>
    public static double UsualFloor(AtlasLibrary library, string good) =>
        good == UsualGood && library.Support is { } support
            ? support.Agreement.Strike / Kilograms
            : Rounded(library.World.Goods.First(g => g.Id == good).Price / Kilograms);

    /// <summary>Reads an address.</summary>
    /// <exception cref="Refusal">It asks for what is not there.</exception>
    public static SupportQuery Of(PageQuery query, AtlasLibrary library)
    {
        query.Only("instrument", "good", "place", "floor", "cap", "years", "upside", "draws");
        if (library.Support is null)
        {
            throw Refusal.NotFound(
                "this server has no parameters of price support",
                "put data/support beside the data package"
            );
        }

        World world = library.World;
        string first = world.Goods.Any(g => g.Id == UsualGood) ? UsualGood : world.Goods[0].Id;
        string good = Asked.Of(() => KnownName.Good(world, "good", query.Text("good") ?? first))!;
        IReadOnlyList<string> places = Places(world, good);
        string usual = places.Contains(UsualPlace) ? UsualPlace : (places is [var some, ..] ? some : UsualPlace);
        string place = Asked.Of(() => KnownName.Place(world, "place", query.Text("place") ?? usual))!;
        return new SupportQuery(
            query.Choice("instrument", Instruments),
            good,
            place,
            Price(query, "floor") ?? UsualFloor(library, good),
            Price(query, "cap"),
            query.Whole("years", SupportAsk.UsualYears, 1, MostYears),
            query.Text("upside") is null ? null : query.Whole("upside", 0, 0, 100),
            query.Whole("draws", SupportAsk.UsualDraws, 1, MostDraws)
        );
    }

    /// <summary>The question for the planner.</summary>
    public PlanAsk Ask() =>
        new()
        {
            Kind = PlanKind.Support,
            Instrument = Instrument,
            Good = Good,
            Place = Place,
            Floor = Text(Floor),
            Cap = TakesCap && Cap is { } cap ? Text(cap) : null,
            Years = Years,
            Upside = TakesUpside && Upside is { } share ? share / 100.0 : null,
            Draws = Draws,
        };

    /// <summary>The command line with the same answer.</summary>
    public string Command =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"lodestone support {Instrument} --good {Good} --place {Place} --floor \"{Text(Floor)}\""
        )
        + (Years != SupportAsk.UsualYears ? string.Create(CultureInfo.InvariantCulture, $" --years {Years}") : "")
        + (TakesCap && Cap is { } cap ? $" --cap \"{Text(cap)}\"" : "")
        + (
            TakesUpside && Upside is { } share
                ? string.Create(CultureInfo.InvariantCulture, $" --upside {share / 100.0}")
                : ""
        )
        + (Draws != SupportAsk.UsualDraws ? string.Create(CultureInfo.InvariantCulture, $" --draws {Draws}") : "");

    /// <summary>Whether the instrument has a cap.</summary>
    public bool TakesCap => Instrument is PlanKind.Compare or "collar";

    /// <summary>Whether the state takes a part of the gap above.</summary>
    public bool TakesUpside => Instrument is PlanKind.Compare or "floor";

    private static string Text(double price) => string.Create(CultureInfo.InvariantCulture, $"{price:R} USD/kg");

    private static double Rounded(double price) =>
        double.Parse(price.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static double? Price(PageQuery query, string key) =>
        query.Text(key) is not { } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double price)
        && price > 0
            ? price
        : throw Refusal.BadRequest(
            $"{key} is '{SafeName.Shown(text)}'",
            "write dollars a kilogram above 0, such as 110",
            key
        );
}
