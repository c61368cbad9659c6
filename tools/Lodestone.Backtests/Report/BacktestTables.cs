using Lodestone.Exchange;

namespace Lodestone.Backtests;

/// <summary>The tables of an event: verdicts, observation against model, sources.</summary>
internal static class BacktestTables
{
    /// <summary>Accepted ranges and what the model says: its central path, and the range of its draws.</summary>
    public static string Verdicts(PlayedBacktest played, BacktestBand band)
    {
        List<IReadOnlyList<string>> rows = [];
        foreach (Criterion criterion in played.Backtest.Criteria)
        {
            double model = Measures.Read(played, criterion);
            (double low, double high, double inside) = band.Of(criterion);
            string verdict =
                double.IsNaN(model) ? "does not happen"
                : model < criterion.Low ? "**too low**"
                : model > criterion.High ? "**too high**"
                : "inside";
            rows.Add([
                criterion.Text,
                $"{Figure.Short(criterion.Low)}–{Figure.Short(criterion.High)}",
                criterion.Reason,
                Figure.Short(model),
                double.IsNaN(low) ? Figure.None : $"{Figure.Short(low)}–{Figure.Short(high)}",
                Figure.Percent(inside),
                verdict,
            ]);
        }

        return MarkdownTable.Render(
                new Grid(
                    [
                        new Column("what"),
                        new Column("accepted", Align.Right),
                        new Column("why"),
                        new Column("model", Align.Right),
                        new Column("5–95 %", Align.Right),
                        new Column("draws inside", Align.Right),
                        new Column("verdict"),
                    ],
                    rows
                )
            ) + Drawn(band);
    }

    private static string Drawn(BacktestBand band)
    {
        (int used, int asked) = band.Count;
        string left = used == asked ? "" : $"; {asked - used} more met no certificate and are left out";
        return $"\nRanges: {Figure.Count(used)} draws of what the scenario and elasticities.csv state as uncertain{left}. The verdict is of the central path.\n";
    }

    /// <summary>What the criteria read with one parameter at another value.</summary>
    public static string Variants(PlayedBacktest played)
    {
        Backtest backtest = played.Backtest;
        PlayedBacktest[] all = [played, .. backtest.Variants.Select(v => PlayedBacktest.Central(backtest, v))];
        List<Column> columns = [new Column("what"), new Column("as shipped", Align.Right)];
        columns.AddRange(backtest.Variants.Select(variant => new Column(variant.Name, Align.Right)));
        return MarkdownTable.Render(
            new Grid(
                columns,
                [
                    .. backtest.Criteria.Select(criterion =>
                        (IReadOnlyList<string>)
                            [criterion.Text, .. all.Select(run => Figure.Short(Measures.Read(run, criterion)))]
                    ),
                ]
            )
        );
    }

    /// <summary>Every observation beside the model's number for the same months.</summary>
    public static string Months(PlayedBacktest played)
    {
        List<IReadOnlyList<string>> rows = [];
        foreach (SeriesSpec series in played.Backtest.Series)
        {
            Observation[] seen = [.. played.Backtest.Observations.Where(o => o.Series == series.Id)];
            double[]? model = series.Variable.Length > 0 ? played.Of(series) : null;
            foreach (Observation o in seen)
            {
                double scale = series.IsIndex ? seen[0].Value : 1;
                double? said = model is null ? null : played.Over(series, model, o.Period);
                rows.Add([
                    series.Label,
                    o.Period.ToString(),
                    Range(o),
                    series.IsIndex ? $"{Figure.Short(o.Value / scale)} ×" : Range(o),
                    said is { } value ? Figure.Short(value) + (series.IsIndex ? " ×" : "") : Figure.None,
                    said is > 0 && o.Value > 0 ? Figure.MultipleNumber(said.Value / (o.Value / scale)) : "",
                    $"{o.Row["kind"]}, {o.Row["evidence"]}, {o.Row["source"]}",
                    o.Row["note"],
                ]);
            }
        }

        return MarkdownTable.Render(
            new Grid(
                [
                    new Column("series"),
                    new Column("period"),
                    new Column("observed", Align.Right),
                    new Column("compared as", Align.Right),
                    new Column("model", Align.Right),
                    new Column("model / observed", Align.Right),
                    new Column("kind, grade, source"),
                    new Column("note"),
                ],
                rows
            )
        );
    }

    /// <summary>Sources by the names that the tables use.</summary>
    public static string Sources(PlayedBacktest played) =>
        MarkdownTable.Render(
            new Grid(
                [new Column("source"), new Column("citation")],
                [.. played.Backtest.Sources.Select(source => (IReadOnlyList<string>)[source.Key, source.Value])]
            )
        );

    private static string Range(Observation o)
    {
        string value = $"{Figure.Short(o.Value)} {o.Row["unit"]}";
        return o.High > o.Low ? $"{value} ({Figure.Short(o.Low)}–{Figure.Short(o.High)})" : value;
    }
}
