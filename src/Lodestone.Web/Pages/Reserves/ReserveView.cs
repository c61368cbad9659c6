using Lodestone.Exchange;
using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>A plan for a reserve as the page shows it.</summary>
/// <param name="record">The stored plan.</param>
/// <param name="names">Names of goods and places.</param>
internal sealed class ReserveView(PlanRecord record, WorldNames names)
{
    private const double Million = 1e6;

    /// <summary>What is bought after this part is no more than what losses of the stock take.</summary>
    private const double NearlyAll = 0.99;

    /// <summary>Normal quantile of a range of 90 %.</summary>
    private const double NineTenths = 1.645;

    private PlanTable Rows => record.Table("rows")!;

    private PlanTable Goods => record.Table("goods")!;

    private IEnumerable<IReadOnlyList<PlanCell>> Held => Goods.Cells.Where(row => row[Goods["stock_t"]].Number > 0);

    /// <summary>Ids of the goods that are bought, in the order of <see cref="Purchases"/>.</summary>
    public IReadOnlyList<string> Bought => [.. Held.Select(row => row[Goods["good"]].Text!)];

    /// <summary>What to buy where and when: tonnes, quarters, and where it is held.</summary>
    public Grid Purchases
    {
        get
        {
            PlanTable goods = Goods;
            int good = goods["good"];
            return new Grid(
                [
                    new Column("Good"),
                    new Column("Tonnes", Align.Right),
                    new Column("Days of use", Align.Right),
                    new Column("Bought for, USD m of the day", Align.Right),
                    new Column("Quarters"),
                    new Column("Held where, t"),
                ],
                [
                    .. Held.Select(row =>
                        (IReadOnlyList<string>)
                            [
                                names.GoodHeading(row[good].Text!),
                                Short(row[goods["stock_t"]].Number),
                                Short(row[goods["cover_days"]].Number),
                                Short(row[goods["cost_musd"]].Number),
                                Quarters(row[good].Text!),
                                HeldWhere(row[good].Text!),
                            ]
                    ),
                ]
            );
        }
    }

    /// <summary>Loss avoided by each plan: on fresh draws with its range, and on the draws it was made on.</summary>
    public IReadOnlyList<(string Name, double Cost, double Avoided, double Low, double High, double? Inside)> Tried
    {
        get
        {
            PlanTable plans = record.Table("plans")!;
            return
            [
                .. plans.Cells.Select(row =>
                {
                    double avoided = row[plans["avoided_musd"]].Number ?? 0;
                    double error = row[plans["standard_error_musd"]].Number ?? 0;
                    return (
                        row[plans["plan"]].Text!,
                        row[plans["cost_musd"]].Number ?? 0,
                        avoided,
                        avoided - (NineTenths * error),
                        avoided + (NineTenths * error),
                        row[plans["in_sample_musd"]].Number
                    );
                }),
            ];
        }
    }

    /// <summary>Disruptions with the plan in place, as pages.</summary>
    public IEnumerable<(PlanScenario Point, string Address)> Links =>
        record.Scenarios.Select(p => (p, PlanLinks.Of(p))).Where(p => p.Item2 is not null).Select(p => (p.p, p.Item2!));

    /// <summary>Expected loss without a reserve, USD.</summary>
    public double Loss => Rows.Where(("kind", "expected_loss")).First()[Rows["value"]].Number ?? 0;

    private string Quarters(string good)
    {
        (int Quarter, double Tonnes)[] bought =
        [
            .. Rows.Where(("kind", "purchase"), ("good", good))
                .Select(row =>
                    (
                        int.Parse(row[Rows["period"]].Text!, System.Globalization.CultureInfo.InvariantCulture),
                        row[Rows["value"]].Number ?? 0
                    )
                )
                .OrderBy(p => p.Item1),
        ];
        if (bought.Length == 0)
        {
            return "offtake only";
        }

        double all = bought.Sum(p => p.Tonnes);
        double sum = 0;
        int most = bought.First(p => (sum += p.Tonnes) >= NearlyAll * all).Quarter;
        string span = Span(bought[0].Quarter, most);
        return most == bought[^1].Quarter
            ? span
            : $"{span}; what is lost is replaced until {Figure.Whole(bought[^1].Quarter)}";
    }

    private static string Span(int first, int last) =>
        first == last ? Figure.Whole(first) : $"{Figure.Whole(first)} to {Figure.Whole(last)}";

    private string HeldWhere(string good) =>
        string.Join(
            ", ",
            Rows.Where(("kind", "held_at"), ("good", good))
                .Where(row => row[Rows["value"]].Number > 0)
                .Select(row => $"{names.Heading(row[Rows["name"]].Text!)} {Short(row[Rows["value"]].Number)}")
        );

    private static string Short(double? number) => number is { } value ? Figure.Short(value) : Figure.None;

    /// <summary>A sum in millions in words.</summary>
    public static string Money(double millions) => Figure.Dollars(millions * Million);
}
