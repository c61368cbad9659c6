using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Ranges as people read them. A range is from the 5 % to the 95 % point of the draws.</summary>
public static class BandText
{
    /// <summary>What every range of an ensemble means.</summary>
    public const string Meaning = "5–95 %";

    /// <summary>What a range of value added is of, and what it is not of.</summary>
    public const string Worth =
        "Value added is of uses with a known value per tonne, and of the first round, which lodestone gdp brackets by three methods; its range is of what is missing: a tonne is worth its central value added in every draw.";

    /// <summary>Fewest draws that have a 5 % and a 95 % point of their own.</summary>
    public const int FewestDraws = 20;

    /// <summary>What to bear in mind of ranges of few draws; empty where there are enough, or only one.</summary>
    /// <param name="draws">Draws that the ranges are of.</param>
    /// <param name="tail">What else is of few draws, such as <c> and CVaR 95</c>.</param>
    public static string Few(int draws, string tail = "") =>
        draws >= FewestDraws
            ? ""
            : $" Caution: {Figure.Count(draws)} {(draws == 1 ? "draw is" : "draws are")} too few for {Meaning} ranges{tail}, which are little more than the lowest and the highest draw; take {FewestDraws} or more.";

    /// <summary>In a sentence: <c>2,100 to 4,600</c>; one number where both ends read the same.</summary>
    /// <param name="bands">Bands of the number.</param>
    /// <param name="format">How its values are written.</param>
    public static string Range(in Bands bands, Func<double, string> format)
    {
        (string low, string high) = (format(bands.P05), format(bands.P95));
        return low == high ? low : $"{low} to {high}";
    }

    /// <summary>In a cell: <c>3,430 (2,100–4,600)</c>; the median alone where the range reads the same.</summary>
    /// <param name="bands">Bands of the number.</param>
    /// <param name="format">How its values are written.</param>
    public static string Cell(in Bands bands, Func<double, string> format)
    {
        (string low, string median, string high) = (format(bands.P05), format(bands.P50), format(bands.P95));
        return low == high && low == median ? median : $"{median}\u00a0({Between(low, high)})";
    }

    /// <summary>A difference in a cell, with signs: <c>+1,200\u00a0(+900 to +1,600)</c>.</summary>
    /// <param name="bands">Bands of the difference.</param>
    /// <param name="format">How its values are written.</param>
    public static string Difference(in Bands bands, Func<double, string> format)
    {
        (string low, string median, string high) = (
            Figure.Signed(bands.P05, format),
            Figure.Signed(bands.P50, format),
            Figure.Signed(bands.P95, format)
        );
        return low == high && low == median ? median : $"{median}\u00a0({low}\u00a0to\u00a0{high})";
    }

    /// <summary>US dollars in a sentence, the unit once: <c>USD 5.1 to 9.8 billion</c>.</summary>
    /// <param name="bands">Bands of the sum, USD.</param>
    public static string Dollars(in Bands bands)
    {
        (string low, string high) = (Figure.Dollars(bands.P05), Figure.Dollars(bands.P95));
        if (low == high)
        {
            return low;
        }

        string[] from = low.Split(' ');
        string[] to = high.Split(' ');
        return from.Length == to.Length && from[^1] == to[^1] && from.Length == 3
            ? $"{from[0]} {from[1]} to {to[1]} {to[2]}"
            : $"{low} to {high}";
    }

    /// <summary>A difference in a sentence: <c>12 to 40 t more</c>, <c>3 to 5 t less</c>, <c>from 2 t less to 9 t more</c>.</summary>
    /// <param name="bands">Bands of the difference.</param>
    /// <param name="range">How a range is written, such as <see cref="Dollars"/>.</param>
    /// <param name="one">How one of its ends is written.</param>
    public static string More(in Bands bands, Func<Bands, string> range, Func<double, string> one)
    {
        Bands less = bands with { P05 = -bands.P95, P95 = -bands.P05 };
        return bands.P05 >= 0 ? $"{range(bands)} more"
            : bands.P95 <= 0 ? $"{range(less)} less"
            : $"from {one(less.P95)} less to {one(bands.P95)} more";
    }

    private static string Between(string low, string high) =>
        low.StartsWith('-') || high.StartsWith('-') ? $"{low}\u00a0to\u00a0{high}" : $"{low}–{high}";
}
