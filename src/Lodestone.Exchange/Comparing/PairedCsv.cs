using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>A comparison of ensembles as a table: a row for every headline number of every ensemble.</summary>
public static class PairedCsv
{
    /// <summary>Columns in their order; <c>difference_…</c> is against the first ensemble and empty for it.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "kind",
        "good",
        "place",
        "unit",
        "number",
        "scenario",
        "run",
        .. Columns(""),
        .. Columns("difference_"),
        "clear_of_zero",
    ];

    /// <summary>Unit of a headline number by its kind.</summary>
    public static string Unit(PairedKpi kpi) =>
        kpi.Kind switch
        {
            "loss" => "USD",
            "short" => "t",
            _ => "x",
        };

    /// <summary>The table as RFC 4180 text, full precision.</summary>
    public static string Text(PairedComparison comparison) =>
        CsvText.Lines(
            comparison.Kpis.SelectMany(kpi => comparison.Ensembles.Select((e, i) => Row(kpi, e, i))).Prepend(Names)
        );

    private static IEnumerable<string> Row(PairedKpi kpi, PlayedEnsemble played, int index)
    {
        PairedDifference? difference = index == 0 ? null : kpi.Differences[index - 1];
        return
        [
            kpi.Kind,
            kpi.Good,
            kpi.Place,
            Unit(kpi),
            (index + 1).ToString(CultureInfo.InvariantCulture),
            played.Scenario.Name,
            played.Record.Identity.Hash,
            .. Numbers(kpi.Values[index]),
            .. difference is { } some ? Numbers(some.Bands) : ["", "", "", "", "", ""],
            difference is null ? ""
            : difference.Value.IsClear ? "true"
            : "false",
        ];
    }

    private static IEnumerable<string> Columns(string before) =>
        new[] { "p05", "p25", "p50", "p75", "p95", "mean" }.Select(c => before + c);

    private static IEnumerable<string> Numbers(Bands b) =>
        new[] { b.P05, b.P25, b.P50, b.P75, b.P95, b.Mean }.Select(x => x.ToString("R", CultureInfo.InvariantCulture));
}
