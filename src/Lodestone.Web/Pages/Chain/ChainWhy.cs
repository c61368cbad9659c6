using Lodestone.Exchange;
using Lodestone.Exposure;

namespace Lodestone.Web;

/// <summary>Where the numbers of a chain are explained.</summary>
internal static class ChainWhy
{
    /// <summary>A ribbon: the row it is.</summary>
    public static string Of(ChainAnswer answer, ChainFlow flow) =>
        answer.Chain.Columns[flow.ToColumn].Kind == ChainColumnKind.Sector
            ? WhyAddress.Of("demand", flow.Good, flow.From, flow.To)
            : WhyAddress.Of("trade", flow.Good, flow.From, flow.To);

    /// <summary>A box: the activities of its processes, what it takes in for use, or what a sector uses.</summary>
    public static string? Of(ChainAnswer answer, ChainPoint point)
    {
        if (answer.Chain.Columns[point.Column].Kind == ChainColumnKind.Sector)
        {
            string[] used =
            [
                .. answer
                    .Chain.Flows.Where(f => f.ToColumn == point.Column && f.To == point.Id)
                    .Select(f => f.Good)
                    .Distinct(),
            ];
            return WhyAddress.Sum("demand", [("sector", point.Id), .. used.Select(g => ("good", (string?)g))]);
        }

        ChainNode[] nodes = [.. point.Parts.Select(p => answer.Chain.Study.Network.Nodes[p.Node])];
        return nodes.Length == 0 ? null
            : nodes[0].Kind == ChainNodeKind.Step
                ? WhyAddress.Sum(
                    "capacity",
                    [("place", point.Id), .. nodes.Select(n => n.Item).Distinct().Select(p => ("process", (string?)p))]
                )
            : WhyAddress.Sum(
                "demand",
                [("place", point.Id), .. nodes.Select(n => n.Item).Distinct().Select(g => ("good", (string?)g))]
            );
    }

    /// <summary>A column: the activities of all of its processes, or all of its uses.</summary>
    public static string Column(ChainAnswer answer, int column)
    {
        if (answer.Chain.Columns[column].Kind != ChainColumnKind.Work)
        {
            string[] used =
            [
                .. answer
                    .Chain.Flows.Where(f => f.ToColumn == answer.Chain.Columns.Count - 1)
                    .Select(f => f.Good)
                    .Distinct(),
            ];
            return WhyAddress.Sum("demand", [.. used.Select(g => ("good", (string?)g))]);
        }

        return WhyAddress.Sum(
            "capacity",
            [
                .. answer
                    .Chain.Points.Where(p => p.Column == column)
                    .SelectMany(p => p.Parts)
                    .Select(p => answer.Chain.Study.Network.Nodes[p.Node].Item)
                    .Distinct()
                    .Select(p => ("process", (string?)p)),
            ]
        );
    }

    /// <summary>The sentence: who makes the good, or who does the work of the stage that was asked for.</summary>
    public static string Lead(ChainAnswer answer, int? column) =>
        column is { } at ? Column(answer, at)
        : answer.Output is null ? WhyAddress.TakenIn(answer.Good)
        : WhyAddress.Made(answer.Good);
}
