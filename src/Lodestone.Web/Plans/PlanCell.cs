namespace Lodestone.Web;

/// <summary>A cell of a stored table: text, a number, or neither.</summary>
/// <param name="Text">Text; null for a number.</param>
/// <param name="Number">Number; null for text, or where it is missing.</param>
internal readonly record struct PlanCell(string? Text, double? Number)
{
    /// <summary>The cell of a table of indicators.</summary>
    public static PlanCell Of(object? cell) =>
        cell switch
        {
            string text => new PlanCell(text, null),
            double number when double.IsFinite(number) => new PlanCell(null, number),
            _ => default,
        };
}
