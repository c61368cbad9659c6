using Lodestone.Exchange;
using Lodestone.Exposure;

namespace Lodestone.Web;

/// <summary>The chain as tables.</summary>
internal static class ChainGrids
{
    private const int MostFlows = 40;

    /// <summary>Column of <see cref="Places"/> with the tonnes.</summary>
    public const int Tonnes = 2;

    /// <summary>Column of <see cref="Flows"/> with the reason.</summary>
    public const int Why = 7;

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
                new($"in goods worth, million USD of {answer.World.BaseYear}", Align.Right),
                .. Change(view),
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
                            Figure.Short(view.ValueOf(n) / 1e6),
                            .. Change(view, view.ChangeOf(n)),
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
                    new($"Value, million USD of {answer.World.BaseYear}", Align.Right),
                    new("evidence"),
                    new("Where it is from"),
                    .. Change(view),
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
                                .. Change(view, view.Change?.Of(f, view.IsSector(f.ToColumn))),
                            ]
                    ),
                ]
            ),
            flows
        );
    }

    /// <summary>What goes back to an earlier stage.</summary>
    public static Grid Returns(ChainView view)
    {
        ChainAnswer answer = view.Answer;
        return new Grid(
            [
                new("From"),
                new("Back to"),
                new("Carried by"),
                new($"{answer.Names.GoodHeading(answer.Good)}, t a year", Align.Right),
                new($"Value, million USD of {answer.World.BaseYear}", Align.Right),
                new("evidence"),
            ],
            [
                .. answer
                    .Chain.Flows.Where(f => f.IsReturn)
                    .OrderByDescending(f => f.Content)
                    .Select(f =>
                        (IReadOnlyList<string>)
                            [
                                $"{answer.PointName(f.FromColumn, f.From)}, {answer.ColumnName(f.FromColumn)}",
                                $"{answer.PointName(f.ToColumn, f.To)}, {answer.ColumnName(f.ToColumn)}",
                                answer.Names.GoodHeading(f.Good),
                                Figure.Short(f.Content),
                                Figure.Short(f.Value / 1e6),
                                f.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "",
                            ]
                    ),
            ]
        );
    }

    private static Column[] Change(ChainView view) =>
        view.Change is null ? [] : [new("change, % (one draw)", Align.Right)];

    private static string[] Change(ChainView view, double? change) =>
        view.Change is null ? []
        : change is { } known ? [Figure.Signed(known, Figure.PercentNumber)]
        : [Figure.None];
}
