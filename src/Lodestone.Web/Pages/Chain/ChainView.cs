using Lodestone.Exchange;
using Lodestone.Exposure;

namespace Lodestone.Web;

/// <summary>A chain as the page shows it: the large places by name, the small ones together.</summary>
internal sealed class ChainView
{
    private readonly Dictionary<(int Column, string Id), ChainNodeView> _nodes = [];

    public ChainView(ChainAnswer answer, ChainQuery query, ChainChange? change = null)
    {
        Answer = answer;
        Query = query;
        Change = change;
        int? column = query.Stage is { } stage ? Asked(answer, stage) : null;
        Why = ChainWhy.Lead(answer, column);
        Known(query);
        Sentence = column is { } asked ? ChainSentences.Stage(answer, asked) : ChainSentences.Lead(answer);
        Supplier =
            query.On ?? (column is { } at ? answer.Chain.Concentration(at)?.Largest : answer.Output?.Largest) ?? "";
        Nodes = [.. Enumerable.Range(0, answer.Chain.Columns.Count).SelectMany(Group)];
        Links = [.. Gather(answer.Chain.Flows.Where(f => !f.IsReturn))];
        Returns = [.. Gather(answer.Chain.Flows.Where(f => f.IsReturn))];
    }

    public ChainAnswer Answer { get; }

    public ChainQuery Query { get; }

    /// <summary>The answer: who makes most of the good, or who does most of the work of the stage that was asked for.</summary>
    public string Sentence { get; }

    /// <summary>Address of the rows that the answer stands on.</summary>
    public string Why { get; }

    /// <summary>The path of a scenario that ribbons are compared with; null for none.</summary>
    public ChainChange? Change { get; }

    /// <summary>Id of the supplier that dependence is measured on.</summary>
    public string Supplier { get; }

    public IReadOnlyList<ChainNodeView> Nodes { get; }

    public IReadOnlyList<ChainLinkView> Links { get; }

    /// <summary>Material that goes back to an earlier stage: listed apart, because the drawing has no circles.</summary>
    public IReadOnlyList<ChainLinkView> Returns { get; }

    /// <summary>Boxes that material of a place passes before or after it; all of them when none is pinned.</summary>
    public IReadOnlySet<string> Lit()
    {
        if (Query.Pin is null)
        {
            return Nodes.Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        }

        string[] start = [.. Nodes.Where(IsPinned).Select(n => n.Key)];
        HashSet<string> lit = Reach(start, l => l.From.Key, l => l.To.Key);
        lit.UnionWith(Reach(start, l => l.To.Key, l => l.From.Key));
        return lit;
    }

    /// <summary>True for a box of the pinned place, at the stage where it is pinned.</summary>
    public bool IsPinned(ChainNodeView node) =>
        node.Id.Length > 0
        && node.Id == Query.Pin
        && (Query.PinStage is not { } stage || stage == Answer.ColumnName(node.Column));

    private static int Asked(ChainAnswer answer, string stage) =>
        answer.ColumnOf(stage) is { } at && answer.Chain.Columns[at].Kind == ChainColumnKind.Work
            ? at
            : throw Refusal.BadRequest(
                $"stage: {answer.Names.Good(answer.Good)} has no stage '{SafeName.Shown(stage)}'",
                $"write one of {string.Join(", ", Works(answer))}",
                "stage"
            );

    /// <summary>Stages that are pinned or opened have to be there.</summary>
    private void Known(ChainQuery query)
    {
        string[] names = [.. Enumerable.Range(0, Answer.Chain.Columns.Count).Select(Answer.ColumnName)];
        foreach (
            (string key, string? stage) in query.Open.Select(o => ("open", (string?)o)).Append(("pin", query.PinStage))
        )
        {
            if (stage is not null && !names.Contains(stage))
            {
                throw Refusal.BadRequest(
                    $"{key}: {Answer.Names.Good(Answer.Good)} has no stage '{SafeName.Shown(stage)}'",
                    $"write one of {string.Join(", ", names)}",
                    key
                );
            }
        }
    }

    /// <summary>Relative change of what leaves a box, or of what comes to it where nothing leaves; null when none is compared.</summary>
    public double? ChangeOf(ChainNodeView node)
    {
        ChainLinkView[] links = [.. Links.Where(l => l.From == node)];
        links = links.Length > 0 ? links : [.. Links.Where(l => l.To == node)];
        return Change is null || links.Length == 0
            ? null
            : links.Sum(l => l.Content * l.Change!.Value) / links.Sum(l => l.Content);
    }

    /// <summary>Value of what leaves a box, or of what comes to it where nothing leaves, USD a year.</summary>
    public double ValueOf(ChainNodeView node)
    {
        double leaving = Links.Where(l => l.From == node).Sum(l => l.Value);
        return leaving > 0 ? leaving : Links.Where(l => l.To == node).Sum(l => l.Value);
    }

    /// <summary>Names of the columns of work.</summary>
    public static IEnumerable<string> Works(ChainAnswer answer) =>
        Enumerable
            .Range(0, answer.Chain.Columns.Count)
            .Where(c => answer.Chain.Columns[c].Kind == ChainColumnKind.Work)
            .Select(answer.ColumnName);

    private IEnumerable<ChainNodeView> Group(int column)
    {
        ChainPoint[] points = [.. Answer.Chain.Points.Where(p => p.Column == column)];
        double total = points.Sum(p => p.Content);
        int top = Query.Open.Contains(Answer.ColumnName(column)) ? points.Length : Query.Top;
        ChainPoint[] small = [.. points.Skip(top).Where(p => p.Id != Query.Pin)];
        if (small.Length == 1)
        {
            small = [];
        }

        foreach (ChainPoint point in points.Except(small))
        {
            var node = new ChainNodeView(
                column,
                point.Id,
                Answer.PointName(column, point.Id),
                point.Content,
                point.Content / total,
                Answer.Chain.PassedThrough(point, Supplier),
                ChainWhy.Of(Answer, point)
            );
            _nodes[(column, point.Id)] = node;
            yield return node;
        }

        if (small.Length > 0)
        {
            double content = small.Sum(p => p.Content);
            double? passed = small.Any(p => p.Parts.Count == 0)
                ? null
                : small.Sum(p => p.Content * (Answer.Chain.PassedThrough(p, Supplier) ?? 0)) / content;
            var other = new ChainNodeView(
                column,
                "",
                $"other ({small.Length})",
                content,
                content / total,
                passed,
                null
            );
            foreach (ChainPoint point in small)
            {
                _nodes[(column, point.Id)] = other;
            }

            yield return other;
        }
    }

    private IEnumerable<ChainLinkView> Gather(IEnumerable<ChainFlow> flows) =>
        flows
            .GroupBy(f => (From: _nodes[(f.FromColumn, f.From)], To: _nodes[(f.ToColumn, f.To)]))
            .Select(g => new ChainLinkView(
                g.Key.From,
                g.Key.To,
                g.Sum(f => f.Content),
                g.Sum(f => f.Value),
                [.. g.GroupBy(f => f.Good).OrderByDescending(x => x.Sum(f => f.Content)).Select(x => x.Key)],
                g.GroupBy(f => f.Provenance.Evidence)
                    .OrderByDescending(x => x.Sum(f => f.Content))
                    .First()
                    .Key?.ToString()
                    .ToLowerInvariant()
                    ?? "",
                Change is null
                    ? null
                    : g.Sum(f => f.Content * Change.Of(f, IsSector(f.ToColumn))) / g.Sum(f => f.Content)
            ))
            .OrderByDescending(l => l.Content);

    /// <summary>True for the last column.</summary>
    public bool IsSector(int column) => column == Answer.Chain.Columns.Count - 1;

    private HashSet<string> Reach(
        IReadOnlyList<string> start,
        Func<ChainLinkView, string> from,
        Func<ChainLinkView, string> to
    )
    {
        ILookup<string, string> next = Links.ToLookup(from, to);
        HashSet<string> reached = new(start, StringComparer.Ordinal);
        var open = new Queue<string>(start);
        while (open.TryDequeue(out string? at))
        {
            foreach (string further in next[at].Where(reached.Add))
            {
                open.Enqueue(further);
            }
        }

        return reached;
    }
}
