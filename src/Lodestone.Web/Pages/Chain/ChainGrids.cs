using Lodestone.Exchange;
using Lodestone.Exposure;

namespace Lodestone.Web;

/// <summary>The chain as tables.</summary>
internal static class ChainGrids
{
    private const int MostFlows = 40;

    /// <summary>Who does how much at every stage.</summary>
    public static Grid Places(ChainView view)
    {
        ChainAnswer answer = view.Answer;
        return new Grid(
            [
                new("Stage"),
                new("Who"),
                new($"{answer.Names.GoodHeading(answer.Good)}, t a year", Align.Right),
                new("of the stage, %", Align.Right),
                new($"passed through {answer.Names.Place(view.Supplier)}, %", Align.Right),
            ],
            [
                .. view.Nodes.Select(n =>
                    (IReadOnlyList<string>)
                        [
                            answer.ColumnName(n.Column),
                            n.Name,
                            Figure.Short(n.Content),
                            Figure.PercentNumber(n.Share),
                            n.Passed is { } passed ? Figure.PercentNumber(passed) : Figure.None,
                        ]
                ),
            ]
        );
    }

    /// <summary>The largest ribbons, one row of the atlas each.</summary>
    public static (Grid Grid, IReadOnlyList<ChainFlow> Flows) Flows(ChainView view)
    {
        ChainAnswer answer = view.Answer;
        ChainFlow[] flows = [.. answer.Chain.Flows.OrderByDescending(f => f.Content).Take(MostFlows)];
        return (
            new Grid(
                [
                    new("From"),
                    new("To"),
                    new("Good"),
                    new($"{answer.Names.GoodHeading(answer.Good)}, t a year", Align.Right),
                    new("Carried by, t a year", Align.Right),
                    new("Value, million USD", Align.Right),
                    new("evidence"),
                    new("Where it is from"),
                ],
                [
                    .. flows.Select(f =>
                        (IReadOnlyList<string>)
                            [
                                $"{answer.PointName(f.FromColumn, f.From)}, {answer.ColumnName(f.FromColumn)}",
                                $"{answer.PointName(f.ToColumn, f.To)}, {answer.ColumnName(f.ToColumn)}",
                                answer.Names.GoodHeading(f.Good),
                                Figure.Short(f.Content),
                                Figure.Short(f.Tonnes),
                                Figure.Short(f.Value / 1e6),
                                f.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "",
                                "why",
                            ]
                    ),
                ]
            ),
            flows
        );
    }

    /// <summary>Where a ribbon's number is explained.</summary>
    public static string Why(ChainAnswer answer, ChainFlow flow) =>
        answer.Chain.Columns[flow.ToColumn].Kind == ChainColumnKind.Sector
            ? WhyAddress.Of("demand", flow.Good, flow.From, flow.To)
            : WhyAddress.Of("trade", flow.Good, flow.From, flow.To);
}
