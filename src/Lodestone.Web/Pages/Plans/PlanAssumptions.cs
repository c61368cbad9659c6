using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web.Pages.Plans;

/// <summary>The rows that a plan stands on beside the atlas: each with its range, unit, source and evidence.</summary>
internal static class PlanAssumptions
{
    /// <summary>Anchor of the table on its page: where a "why" leads.</summary>
    public const string Anchor = "assumed";

    /// <summary>Chances of disruptions, parameters and rates of <c>data/reserves</c>.</summary>
    public static Grid Of(ReserveData data, WorldNames names) =>
        Table([
            .. data.Disruptions.Select(d =>
                Row($"chance of {d.Scenario}", "", d.Low, d.ChancePerYear, d.High, "a year", d.Provenance)
            ),
            .. data.Parameters.Select(p =>
                Row(Word(p.Name), Of(p, names), p.Low, p.Value, p.High, p.Unit, p.Provenance)
            ),
            .. data.Rates.Select(r =>
                Row($"{r.Currency} of {r.Date}", "", r.Low, r.UsdPerUnit, r.High, "USD a unit", r.Provenance)
            ),
        ]);

    /// <summary>Parameters of <c>data/support</c>.</summary>
    public static Grid Of(SupportData data) =>
        Table([.. data.Parameters.Select(p => Row(Word(p.Name), "", p.Low, p.Value, p.High, p.Unit, p.Provenance))]);

    /// <summary>What is published of the price protection agreement, and the grid of its arithmetic.</summary>
    public static Grid Of(PriceAgreement agreement) =>
        new(
            [
                new Column("What"),
                new Column("value", Align.Right),
                new Column("unit"),
                new Column("source"),
                new Column("evidence"),
            ],
            [
                .. agreement
                    .Rows.Select(r => Row(Word(r.Name), "", r.Low, r.Value, r.High, r.Unit, r.Provenance))
                    .Select(r => (IReadOnlyList<string>)[r[0], r[3], r[5], r[6], r[7]]),
            ]
        );

    private static Grid Table(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(
            [
                new Column("What"),
                new Column("of"),
                new Column("low", Align.Right),
                new Column("value", Align.Right),
                new Column("high", Align.Right),
                new Column("unit"),
                new Column("source"),
                new Column("evidence"),
            ],
            rows
        );

    private static IReadOnlyList<string> Row(
        string what,
        string of,
        double low,
        double value,
        double high,
        string unit,
        Provenance provenance
    ) =>
        [
            Phrase.Sentence(what),
            of,
            Stated(low),
            Stated(value),
            Stated(high),
            unit,
            provenance.Source.Replace(";", ", ", StringComparison.Ordinal),
            provenance.Evidence?.ToString().ToLowerInvariant() ?? "",
        ];

    private static string Of(ReserveParameter parameter, WorldNames names)
    {
        string[] of =
        [
            Name(parameter.Good, names.World.Goods.Any(g => g.Id == parameter.Good) ? names.Good : id => id),
            Name(parameter.Place, names.World.Places.Any(p => p.Id == parameter.Place) ? names.Place : id => id),
        ];
        string text = string.Join(" in ", of.Where(o => o.Length > 0));
        return text.Length > 0 ? text : "all";
    }

    /// <summary>The rows may be of goods and places that a small package has not.</summary>
    private static string Name(string id, Func<string, string> known) => id == ReserveData.Every ? "" : known(id);

    /// <summary>A number of a source as it stands there: with all its digits.</summary>
    private static string Stated(double value) => value.ToString("#,##0.###############", CultureInfo.InvariantCulture);

    private static string Word(string name) => name.Replace('_', ' ');
}
