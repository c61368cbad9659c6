using System.Globalization;

namespace Lodestone.Verification.Checks;

/// <summary>One row of the page: a number that is known, what the engine says, and how far apart they may be.</summary>
/// <param name="Case">What is played.</param>
/// <param name="Source">Author, year and place of the known value, or how it is computed independently.</param>
/// <param name="Quantity">What is compared, with its unit.</param>
/// <param name="Known">The known value, to the digits of the tolerance.</param>
/// <param name="Ours">The engine's, to the same digits.</param>
/// <param name="Tolerance">Tolerance in words.</param>
/// <param name="Holds">True when the two agree.</param>
/// <param name="Miss">The two in full, for a failure message.</param>
internal sealed record Check(
    string Case,
    string Source,
    string Quantity,
    string Known,
    string Ours,
    string Tolerance,
    bool Holds,
    string Miss
)
{
    private const int MostDigits = 8;

    /// <summary>True for what is known not to hold and is explained on the page.</summary>
    public bool Open { get; init; }

    /// <summary>The verdict on the page.</summary>
    public string Verdict =>
        Holds ? "holds"
        : Open ? "does not hold, see below"
        : "**fails**";

    /// <summary>Agreement to a relative tolerance: |ours − known| ≤ t |known|.</summary>
    /// <param name="name">Case.</param>
    /// <param name="source">Source of the known value.</param>
    /// <param name="quantity">What is compared.</param>
    /// <param name="known">Known value.</param>
    /// <param name="ours">The engine's.</param>
    /// <param name="tolerance">t.</param>
    /// <param name="most">Most digits printed: fewer where both numbers depend on months with undetermined prices.</param>
    public static Check Relative(
        string name,
        string source,
        string quantity,
        double known,
        double ours,
        double tolerance,
        int most = MostDigits
    )
    {
        int digits = Math.Clamp((int)Math.Ceiling(-Math.Log10(tolerance)), 2, most);
        return new Check(
            name,
            source,
            quantity,
            Significant(known, digits),
            Significant(ours, digits),
            $"{Power(tolerance)} of it",
            Math.Abs(ours - known) <= tolerance * Math.Abs(known),
            $"known {known:R}, ours {ours:R}"
        );
    }

    /// <summary>Agreement with a printed value: |ours − known| ≤ half a unit of its last decimal.</summary>
    public static Check Printed(string name, string source, string quantity, double known, double ours, int decimals) =>
        new(
            name,
            source,
            quantity,
            known.ToString($"F{decimals}", CultureInfo.InvariantCulture),
            ours.ToString($"F{decimals}", CultureInfo.InvariantCulture),
            "last digit printed",
            Math.Abs(ours - known) <= 0.5 * Math.Pow(10, -decimals) * (1 + 1e-9),
            $"known {known:R}, ours {ours:R}"
        );

    /// <summary>Agreement to an absolute tolerance, printed to its decimals.</summary>
    public static Check Absolute(
        string name,
        string source,
        string quantity,
        double known,
        double ours,
        double tolerance
    )
    {
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(tolerance)), 0, MostDigits);
        return new Check(
            name,
            source,
            quantity,
            Zero(known.ToString($"F{decimals}", CultureInfo.InvariantCulture)),
            Zero(ours.ToString($"F{decimals}", CultureInfo.InvariantCulture)),
            tolerance.ToString("G3", CultureInfo.InvariantCulture),
            Math.Abs(ours - known) <= tolerance,
            $"known {known:R}, ours {ours:R}"
        );
    }

    /// <summary>A measure that is zero but for rounding; only its bound is printed, because rounding differs by processor.</summary>
    public static Check AtMost(string name, string source, string quantity, double ours, double bound)
    {
        string below = bound > 0 ? $"below {Power(bound)}" : "0";
        return new(
            name,
            source,
            quantity,
            "0",
            ours <= bound ? below : ours.ToString("E1", CultureInfo.InvariantCulture),
            Power(bound),
            ours <= bound,
            $"measured {ours:R}, bound {bound:R}"
        );
    }

    /// <summary>The same text, letter by letter.</summary>
    public static Check Same(string name, string source, string quantity, string known, string ours) =>
        new(name, source, quantity, known, ours, "none", known == ours, $"known {known}, ours {ours}");

    private static string Significant(double value, int digits) =>
        value == 0
            ? "0"
            : double.Parse(value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                .ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Zero(string text) => text.Trim('-', '0', '.').Length == 0 ? "0" : text;

    private static string Power(double tolerance)
    {
        if (tolerance <= 0)
        {
            return "0";
        }

        int exponent = (int)Math.Floor(Math.Log10(tolerance) + 1e-9);
        double mantissa = tolerance / Math.Pow(10, exponent);
        string digits = string.Concat($"{-exponent}".Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
        string power = exponent < 0 ? $"10⁻{digits}" : $"{Math.Pow(10, exponent)}";
        return Math.Abs(mantissa - 1) < 1e-9 ? power : FormattableString.Invariant($"{mantissa:0.#} · {power}");
    }
}
