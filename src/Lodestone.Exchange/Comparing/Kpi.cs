namespace Lodestone.Exchange;

/// <summary>A headline number of several runs.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="Values">One value per run; null where the run does not state it.</param>
/// <param name="Format">How its values are written.</param>
public sealed record Kpi(string Name, IReadOnlyList<double?> Values, Func<double, string> Format)
{
    /// <summary>A value as text.</summary>
    public string Text(int run) => Values[run] is { } value ? Format(value) : Figure.None;

    /// <summary>The difference from the first run as text, with its sign.</summary>
    public string Difference(int run) =>
        Values[run] is { } value && Values[0] is { } first ? Figure.Signed(value - first, Format) : Figure.None;
}
