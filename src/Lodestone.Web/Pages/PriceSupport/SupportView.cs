using Lodestone.Exchange;
using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>A minimum price weighed, as the page shows it: the rows at the floor that was asked for.</summary>
/// <param name="record">The stored answer.</param>
internal sealed class SupportView(PlanRecord record)
{
    private const double Million = 1e6;

    private PlanTable Rows => record.Table("rows")!;

    /// <summary>Instruments of the answer, in their order: name in files, name for readers.</summary>
    public IReadOnlyList<(string Id, string Name)> Instruments =>
        [
            .. InstrumentNames
                .All.Select(i => (InstrumentNames.Id(i), InstrumentNames.Text(i)))
                .Where(i => Of(i.Item1, "treasury-cost").Any()),
        ];

    /// <summary>A measure of an instrument by year.</summary>
    /// <param name="instrument">Name in files.</param>
    /// <param name="measure">Measure.</param>
    public IReadOnlyList<SupportPoint> Years(string instrument, string measure) =>
        [.. Of(instrument, measure).Select(row => Point(row, Scale(measure)))];

    /// <summary>What somebody pays over the years of support, mean, USD million.</summary>
    public double Pays(string instrument, string who) =>
        (Of(instrument, "pays").First(row => row[Rows["item"]].Text == who)[Rows["mean"]].Number ?? 0) / Million;

    /// <summary>Chance that the state ever pays.</summary>
    public double EverPays(string instrument) =>
        Of(instrument, "chance-of-ever-paying").First()[Rows["mean"]].Number ?? 0;

    /// <summary>Cost by year: median with its range, one column an instrument, USD million.</summary>
    public Grid Cost =>
        Grid(
            "treasury-cost",
            p => p.High - p.Low > 0 ? $"{Sum(p.Median)} ({Sum(p.Low)} to {Sum(p.High)})" : Sum(p.Median)
        );

    /// <summary>Chance of paying in a year.</summary>
    public Grid Chance => Grid("chance-of-paying", p => Figure.Percent(p.Mean));

    /// <summary>What the state is expected to receive in a year, USD million.</summary>
    public Grid Upside => Grid("received", p => Figure.Short(p.Mean));

    private Grid Grid(string measure, Func<SupportPoint, string> text)
    {
        var columns = Instruments
            .Select(i => (i.Name, Years: Years(i.Id, measure)))
            .Where(c => c.Years.Count > 0)
            .ToArray();
        int years = columns.Length == 0 ? 0 : columns.Max(c => c.Years.Count);
        return new Grid(
            [new Column("Year from"), .. columns.Select(c => new Column(Phrase.Sentence(c.Name), Align.Right))],
            [
                .. Enumerable
                    .Range(0, years)
                    .Select(y =>
                        (IReadOnlyList<string>)[columns[0].Years[y].Year, .. columns.Select(c => text(c.Years[y]))]
                    ),
            ]
        );
    }

    /// <summary>Millions of dollars; below USD 500 it is nothing that a treasury counts.</summary>
    private static string Sum(double millions) => Math.Abs(millions) < 5e-4 ? "≈ 0" : Figure.Short(millions);

    private IEnumerable<IReadOnlyList<PlanCell>> Of(string instrument, string measure) =>
        Rows.Where(("basis", "same-floor"), ("instrument", instrument), ("measure", measure));

    private static double Scale(string measure) => measure is "treasury-cost" or "received" or "paid" ? Million : 1;

    private SupportPoint Point(IReadOnlyList<PlanCell> row, double scale)
    {
        double At(string column) => (row[Rows[column]].Number ?? 0) / scale;
        return new SupportPoint(row[Rows["year"]].Text!, At("p05"), At("p50"), At("p95"), At("mean"));
    }
}
