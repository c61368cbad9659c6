using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>What stands on figures and what on assumptions, good by good.</summary>
internal static class CoverageGrid
{
    public static Grid Of(IReadOnlyList<GoodCoverage> goods) =>
        new(
            [
                new("Good"),
                new("Stage"),
                new("Places", Align.Right),
                new("Output published, %", Align.Right),
                new("derived, %", Align.Right),
                new("assumed, %", Align.Right),
                new("Trade published, %", Align.Right),
                new("Use published, %", Align.Right),
                new("Mean age, years", Align.Right),
                new("Withheld by the source"),
            ],
            [
                .. goods.Select(g =>
                    (IReadOnlyList<string>)
                        [
                            g.Good.Name,
                            g.Good.Stage,
                            Figure.Whole(g.Places),
                            Share(g.Output.PublishedShare),
                            Share(g.Output.DerivedShare),
                            Share(g.Output.AssumedShare),
                            Share(g.Trade.PublishedShare),
                            Share(g.Use.PublishedShare),
                            g.MeanAge is { } age ? Figure.Short(age) : Figure.None,
                            string.Join(", ", g.Withheld),
                        ]
                ),
            ]
        );

    /// <summary>Where a cell leads: the good to its chain, a share to the rows that it is of.</summary>
    public static string? Address(GoodCoverage good, int column) =>
        column switch
        {
            0 => PageQuery.Address("/chain", ("good", good.Good.Id)),
            2 or 3 or 4 or 5 when good.Output.PublishedShare is not null => WhyAddress.Made(good.Good.Id),
            6 when good.Trade.PublishedShare is not null => WhyAddress.TakenIn(good.Good.Id),
            7 when good.Use.PublishedShare is not null => WhyAddress.Sum("demand", ("good", good.Good.Id)),
            _ => null,
        };

    private static string Share(double? share) => share is { } known ? Figure.PercentNumber(known) : Figure.None;
}
