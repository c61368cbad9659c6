using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The tables of an ensemble as text cells: median, and in brackets the 5 % and 95 % points.</summary>
public static class EnsembleGrids
{
    /// <summary>Stands for a share of variance that cannot be told from none.</summary>
    internal const string AboutZero = "≈\u00a00";

    /// <summary>Members: worst shortage, price and value added lost; columns that no row has a number for are left out.</summary>
    public static Grid Members(EnsembleAnswer answer)
    {
        bool loss = answer.Members.Any(m => m.Loss is not null);
        string step = answer.Scenario.Horizon.Step.Word();
        List<Column> columns =
        [
            new("Place"),
            new("Worst shortage"),
            new("short,\u00a0t", Align.Right),
            new($"worst {step}, %\u00a0of need", Align.Right),
            new("highest price, ×\u00a0base", Align.Right),
        ];
        if (loss)
        {
            columns.Add(new Column("value added lost, USD\u00a0m", Align.Right));
        }

        return new Grid(columns, [.. answer.Members.Select(m => Row(m, loss))]);
    }

    /// <summary>What the events bring by member: every draw against the same draw without them.</summary>
    public static Grid Events(EnsembleAnswer answer) =>
        new(
            [
                new Column("Place"),
                new Column("Worst shortage"),
                new Column("more short,\u00a0t", Align.Right),
                new Column("more value added lost, USD\u00a0m", Align.Right),
            ],
            [
                .. answer.Members.Select(m =>
                    (IReadOnlyList<string>)
                        [
                            m.Name,
                            m.Missing is null ? "nothing" : m.GoodName,
                            Cell(m.MissingByEvents, Figure.Short, m.Missing is null ? "0" : Figure.None),
                            Cell(m.LossByEvents, Figure.Millions, Figure.None),
                        ]
                ),
            ]
        );

    /// <summary>Thresholds: share of the draws beyond each, with its 95 % interval.</summary>
    public static Grid Chances(EnsembleAnswer answer) =>
        new(
            [
                new Column("How likely"),
                new Column("draws,\u00a0%", Align.Right),
                new Column("95\u00a0% interval", Align.Right),
            ],
            [
                .. answer.Chances.Select(c =>
                    (IReadOnlyList<string>)
                        [
                            c.What,
                            Figure.PercentNumber(c.Draws.Estimate),
                            $"{Figure.PercentNumber(c.Draws.Low)}–{Figure.PercentNumber(c.Draws.High)}",
                        ]
                ),
            ]
        );

    /// <summary>Drivers: the headline, or what the events bring of it, where each is lowest and where it is highest, and its first-order index.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="effects">What moves it.</param>
    /// <param name="names">What each of them is, in words.</param>
    public static Grid Drivers(
        EnsembleHeadline headline,
        IReadOnlyList<DriverEffect> effects,
        IReadOnlyList<string> names
    )
    {
        bool index = effects.Any(d => d.FirstOrder is not null);
        List<Column> columns =
        [
            new("What moves it"),
            new("its range"),
            new($"{headline.ColumnUnit} at low end", Align.Right),
            new($"{headline.ColumnUnit} at high end", Align.Right),
            new("swing ±\u00a0s.e.", Align.Right),
        ];
        if (index)
        {
            columns.Add(new Column("share of variance, %", Align.Right));
        }

        return new Grid(columns, [.. effects.Select((d, i) => Row(headline, names[i], d, index))]);
    }

    /// <summary>True when the interval of a share of variance holds zero.</summary>
    internal static bool IsNothing(FirstOrderIndex share) => !(share.Low > 0);

    /// <summary>How median and 95 % point of the headline settle with the draws.</summary>
    public static Grid Convergence(EnsembleAnswer answer)
    {
        EnsembleHeadline headline = answer.Headline!;
        IReadOnlyList<ConvergencePoint> median = headline.Numbers.ConvergenceOfQuantile(0.5);
        IReadOnlyList<ConvergencePoint> high = headline.Numbers.ConvergenceOfQuantile(0.95);
        string Half(double width) => double.IsNaN(width) ? Figure.None : headline.Number(width);
        string Point(ConvergencePoint p) => $"{headline.Number(p.Value)} ±\u00a0{Half(p.HalfWidth)}";
        return new Grid(
            [
                new Column("After draws", Align.Right),
                new Column($"median, {headline.ColumnUnit}", Align.Right),
                new Column($"95\u00a0%\u00a0point, {headline.ColumnUnit}", Align.Right),
            ],
            [.. median.Select((m, i) => (IReadOnlyList<string>)[Figure.Count(m.Draws), Point(m), Point(high[i])])]
        );
    }

    private static string Cell(Bands? bands, Func<double, string> format, string none) =>
        bands is { } some ? BandText.Cell(some, format) : none;

    private static List<string> Row(EnsembleMember member, bool loss)
    {
        List<string> cells =
        [
            member.Name,
            member.Missing is null ? "nothing" : member.GoodName,
            Cell(member.Missing, Figure.Short, "0"),
            Cell(member.WorstShare, Figure.PercentNumber, "0"),
            Cell(member.PeakPrice, Figure.MultipleNumber, Figure.None),
        ];
        if (loss)
        {
            cells.Add(Cell(member.Loss, Figure.Millions, Figure.None));
        }

        return cells;
    }

    private static List<string> Row(EnsembleHeadline headline, string name, DriverEffect effect, bool index)
    {
        DriverColumn driver = effect.Driver;
        string unit = driver.Unit.Length == 0 ? "" : $"\u00a0{driver.Unit}";
        List<string> cells =
        [
            Phrase.Sentence(name),
            $"{Figure.Short(driver.Low)} to\u00a0{Figure.Short(driver.High)}{unit}",
            headline.Number(effect.Tornado.LowMean),
            headline.Number(effect.Tornado.HighMean),
            $"{Figure.Signed(effect.Tornado.Swing, headline.Number)} ±\u00a0{headline.Number(effect.Tornado.SwingError)}",
        ];
        if (index)
        {
            cells.Add(
                effect.FirstOrder is not { } s ? Figure.None
                : IsNothing(s) ? AboutZero
                : Figure.PercentNumber(s.Value)
            );
        }

        return cells;
    }
}
