using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>A question about a minimum price, resolved against the data.</summary>
/// <param name="World">The world, cut down to the chain of the good.</param>
/// <param name="Data">Parameters.</param>
/// <param name="Scenario">The scenario without the policy, as long as the support and a year.</param>
/// <param name="Market">The market.</param>
/// <param name="Request">What was asked.</param>
/// <param name="First">First period with support.</param>
/// <param name="UpsideFrom">Period of support from which the state takes its share above the floor.</param>
/// <param name="BaseOutput">Made at the place in the base year, t.</param>
internal sealed record SupportQuestion(
    World World,
    SupportData Data,
    Scenario Scenario,
    SupportMarket Market,
    SupportRequest Request,
    int First,
    int UpsideFrom,
    double BaseOutput
)
{
    public int PerYear => Scenario.Horizon.PerYear;

    public int Draws => Request.Draws ?? SupportAsk.UsualDraws;

    public long Seed => Request.Seed ?? Scenario.Uncertainty?.Seed ?? 0;

    /// <summary>Periods from the first with support to the end: the years of support and one more.</summary>
    public int Span => (Request.Years + 1) * PerYear;

    public WorldNames Names => new(World);

    /// <summary>First period of a year of support.</summary>
    public Period YearStart(int year) => Scenario.Horizon.At(First + (year * PerYear));

    /// <summary>Terms of an instrument at a floor. Periods count from the first with support.</summary>
    public SupportTerms Terms(Instrument instrument, double floor) =>
        new()
        {
            Instrument = instrument,
            Strike = floor,
            Cap =
                instrument == Instrument.Collar
                    ? Request.Cap ?? (floor * Data["collar_cap"].Value)
                    : double.PositiveInfinity,
            UpsideShare = instrument == Instrument.Floor ? Request.Upside ?? Data["upside_share"].Value : 0,
            UpsideFrom = UpsideFrom,
            End = Request.Years * PerYear,
            MaxTonnesPerYear =
                Request.MaxTonnes ?? (instrument == Instrument.Purchase ? BaseOutput / 2 : double.PositiveInfinity),
            Eligibility = Request.Eligibility,
            PerYear = PerYear,
        };

    /// <summary>The policy that the engine plays for an instrument: the nearest of its kinds.</summary>
    public PriceFloor Policy(SupportTerms terms) =>
        new(
            [Market.Good],
            [Market.Place],
            terms.Strike,
            Kind(terms.Instrument),
            terms.Instrument == Instrument.Purchase ? terms.MaxTonnesPerYear : null,
            new Window(First, Request.Years * PerYear),
            0
        );

    private static FloorKind Kind(Instrument instrument) =>
        instrument switch
        {
            Instrument.Border => FloorKind.Border,
            Instrument.Purchase => FloorKind.Purchase,
            _ => FloorKind.Cfd,
        };
}
