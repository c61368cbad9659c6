namespace Lodestone.Exchange;

/// <summary>A headline number of several runs.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="Values">One value per run; null where the run does not state it.</param>
/// <param name="Scale">How its values are written.</param>
public sealed record Kpi(string Name, IReadOnlyList<double?> Values, RowScale Scale)
{
    private RowFigure Row =>
        RowFigure.Of(
            Scale,
            Values.OfType<double>(),
            Values.Skip(1).Select(v => v - Values[0]).OfType<double>().Select(d => (IReadOnlyList<double>)[d])
        );

    /// <summary>A value as text.</summary>
    public string Text(int run) => Values[run] is { } value ? Row.Text(value) : Figure.None;

    /// <summary>The difference from the first run as text, with its sign.</summary>
    public string Difference(int run) =>
        Values[run] is { } value && Values[0] is { } first ? Row.Signed(value - first) : Figure.None;
}
