namespace Lodestone.Atlas;

/// <summary>A quantity of trade as a source prints it: a number, nothing, or a text that is no quantity.</summary>
/// <param name="Number">The number; null where the source gives none.</param>
/// <param name="Problem">Why a text is no quantity; empty when it is one, or there is none.</param>
/// <param name="Subject">The text that is none.</param>
internal readonly record struct TradeQuantity(double? Number, string Problem, string Subject)
{
    private static readonly string[] Unknown = ["", "NA", "N/A", "."];

    /// <summary>Reads a quantity. Nothing and <c>NA</c> mean that it is not known.</summary>
    /// <param name="text">The text of the source.</param>
    /// <param name="what">What it is, such as <c>net weight</c>.</param>
    /// <param name="unit">What it is counted in.</param>
    public static TradeQuantity Read(string text, string what, string unit)
    {
        string plain = text.Trim();
        return Unknown.Contains(plain) ? new TradeQuantity(null, "", "")
            : !NumberText.TryRead(plain, false, out double value, out string problem, out _)
                ? new TradeQuantity(null, $"the {what} is not a number of {unit}", problem)
            : value < 0 ? new TradeQuantity(null, $"the {what} is negative", plain)
            : new TradeQuantity(value, "", "");
    }
}
