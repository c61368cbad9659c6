using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>Names of the instruments on the command line and for readers.</summary>
public static class InstrumentNames
{
    /// <summary>In the order in which they are compared.</summary>
    public static IReadOnlyList<Instrument> All { get; } =
    [Instrument.Floor, Instrument.Cfd, Instrument.Collar, Instrument.Border, Instrument.Purchase];

    /// <summary>Name on the command line.</summary>
    /// <param name="instrument">The instrument.</param>
    public static string Id(Instrument instrument) =>
        instrument switch
        {
            Instrument.Floor => "floor",
            Instrument.Cfd => "cfd",
            Instrument.Collar => "collar",
            Instrument.Border => "border",
            _ => "purchase",
        };

    /// <summary>Name for readers.</summary>
    /// <param name="instrument">The instrument.</param>
    public static string Text(Instrument instrument) =>
        instrument switch
        {
            Instrument.Floor => "one-way floor",
            Instrument.Cfd => "contract for difference",
            Instrument.Collar => "cap and collar",
            Instrument.Border => "border-adjusted floor",
            _ => "buyer of last resort",
        };

    /// <summary>The terms in a few words.</summary>
    internal static string Terms(SupportTerms terms) =>
        terms.Instrument switch
        {
            Instrument.Floor when terms.UpsideShare > 0 =>
                $"{Text(terms.Instrument)} at {PriceOption.Text(terms.Strike)} with {Figure.Percent(terms.UpsideShare)} of the gap above",
            Instrument.Collar =>
                $"{Text(terms.Instrument)} at {PriceOption.Text(terms.Strike)} and {PriceOption.Text(terms.Cap)}",
            _ => $"{Text(terms.Instrument)} at {PriceOption.Text(terms.Strike)}",
        };
}
