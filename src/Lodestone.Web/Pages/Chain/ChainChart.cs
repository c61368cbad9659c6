using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>A chain as an option of ECharts.</summary>
internal static class ChainChart
{
    private const double Clear = 0.42;
    private const double Faint = 0.06;

    /// <summary>Width right of the last column for its names, in columns; the style of the headings has the same.</summary>
    private const double Names = 0.8;

    public static object Option(ChainView view, ChainColours colours, PageQuery page)
    {
        IReadOnlySet<string> lit = view.Lit();
        int columns = view.Answer.Chain.Columns.Count;
        bool value = view.Query.Measure == "value";
        return new
        {
            series = new[]
            {
                new
                {
                    type = "sankey",
                    left = Percent(50 / (columns + Names)),
                    right = Percent((50 + (100 * Names)) / (columns + Names)),
                    top = 8,
                    bottom = 8,
                    nodeWidth = 12,
                    nodeGap = 15,
                    draggable = false,
                    // The order is that of the data, so that it stays when colours, measure or scenario change.
                    layoutIterations = 0,
                    emphasis = new { focus = "trajectory" },
                    blur = new { lineStyle = new { opacity = Faint }, itemStyle = new { opacity = 0.25 } },
                    label = new
                    {
                        color = "--ink",
                        fontSize = 12,
                        overflow = "truncate",
                        width = 96,
                        textBorderColor = "--surface",
                        textBorderWidth = 2,
                    },
                    lineStyle = new { curveness = 0.5 },
                    data = view.Nodes.Select(n => Node(view, n, colours, page, lit)).ToArray(),
                    links = view
                        .Links.Where(l => (value ? l.Value : l.Content) > 0)
                        .Select(l => Link(view, l, colours, lit, value))
                        .ToArray(),
                },
            },
        };
    }

    private static object Node(
        ChainView view,
        ChainNodeView node,
        ChainColours colours,
        PageQuery page,
        IReadOnlySet<string> lit
    )
    {
        bool pinned = view.IsPinned(node);
        string mark = colours.MarkOf(node);
        return new
        {
            name = node.Key,
            depth = node.Column,
            label = new
            {
                formatter = mark.Length == 0 ? node.Name
                : view.Query.Colour == "dependence" ? $"{node.Name} ({mark})"
                : $"{mark} {node.Name}",
                fontWeight = pinned ? "bold" : "normal",
                width = node.Column == view.Answer.Chain.Columns.Count - 1 ? 150 : 96,
            },
            itemStyle = new { color = colours.Of(node), opacity = lit.Contains(node.Key) ? 1 : 0.25 },
            href = Address(view, node, page),
            tip = Tip(view, node),
        };
    }

    /// <summary>Where a box leads: the small ones together to themselves one by one, a place to itself pinned.</summary>
    public static string? Address(ChainView view, ChainNodeView node, PageQuery page) =>
        node.Id.Length == 0 ? page.With(("open", Opened(view, view.Answer.ColumnName(node.Column))))
        : view.IsSector(node.Column) ? null
        : page.With(("pin", view.IsPinned(node) ? null : $"{node.Id}@{view.Answer.ColumnName(node.Column)}"));

    /// <summary>The columns that are opened, with one more, or with one that is open closed again.</summary>
    public static string Opened(ChainView view, string column) =>
        string.Join(
            ',',
            view.Query.Open.Contains(column) ? view.Query.Open.Where(o => o != column) : view.Query.Open.Append(column)
        );

    private static object Link(
        ChainView view,
        ChainLinkView link,
        ChainColours colours,
        IReadOnlySet<string> lit,
        bool value
    ) =>
        new
        {
            source = link.From.Key,
            target = link.To.Key,
            value = value ? link.Value : link.Content,
            lineStyle = new
            {
                color = colours.Of(link),
                opacity = lit.Contains(link.From.Key) && lit.Contains(link.To.Key) ? Clear : Faint,
            },
            tip = Tip(view, link),
        };

    private static List<string> Tip(ChainView view, ChainNodeView node)
    {
        List<string> lines =
        [
            $"{node.Name}, {view.Answer.ColumnName(node.Column)}",
            $"{Figure.Tonnes(node.Content)} of {view.Answer.Names.Good(view.Answer.Good)} a year, {Figure.Percent(node.Share)}",
        ];
        if (node.Passed is { } passed)
        {
            lines.Add($"passed through {view.Answer.Names.Place(view.Supplier)}: {Figure.Percent(passed)}");
        }

        lines.Add($"in goods worth {Figure.Dollars(view.ValueOf(node))} of {view.Answer.World.BaseYear}");
        if (view.ChangeOf(node) is { } change)
        {
            lines.Add($"against the base year: {ChainStep.Words(change)}");
        }

        return lines;
    }

    private static string[] Tip(ChainView view, ChainLinkView link) =>
        [
            $"{link.From.Name}, {view.Answer.ColumnName(link.From.Column)} → {link.To.Name}, {view.Answer.ColumnName(link.To.Column)}",
            $"{Figure.Tonnes(link.Content)} of {view.Answer.Names.Good(view.Answer.Good)} a year",
            $"as {Phrase.List([.. link.Goods.Select(view.Answer.Names.Good)], 3)}, {Figure.Dollars(link.Value)} of {view.Answer.World.BaseYear}",
            $"evidence: {(link.Evidence.Length > 0 ? link.Evidence : "no grade")}",
            .. link.Change is { } change ? (string[])[$"against the base year: {ChainStep.Words(change)}"] : [],
        ];

    private static string Percent(double value) =>
        value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) + "%";
}
