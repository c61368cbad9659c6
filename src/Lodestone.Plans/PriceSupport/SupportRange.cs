using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>Ranges of the draws in tables; a draw alone has none.</summary>
internal static class SupportRange
{
    private const double Million = 1e6;

    /// <summary>Millions, 5 to 95 %, over a number of years.</summary>
    public static string Millions(in Bands bands, double years = 1) => Of(bands, Million * years);

    /// <summary>5 to 95 % in a unit.</summary>
    public static string Of(in Bands bands, double unit = 1) =>
        bands.Count == 1 ? Figure.None : $"{Figure.Short(bands.P05 / unit)} to {Figure.Short(bands.P95 / unit)}";
}
