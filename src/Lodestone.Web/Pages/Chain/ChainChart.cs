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
                    nodeGap = 10,
                    draggable = false,
                    layoutIterations = 48,
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
        bool place = node.Column < view.Answer.Chain.Columns.Count - 1 && node.Id.Length > 0;
        return new
        {
            name = node.Key,
            depth = node.Column,
            label = new
            {
                formatter = node.Name,
                fontWeight = pinned ? "bold" : "normal",
                width = node.Column == view.Answer.Chain.Columns.Count - 1 ? 150 : 96,
            },
            itemStyle = new { color = colours.Of(node), opacity = lit.Contains(node.Key) ? 1 : 0.25 },
            href = node.Id.Length == 0 ? page.With(("top", Figure.Whole(Math.Min(30, 2 * view.Query.Top))))
            : place ? page.With(("pin", pinned ? null : $"{node.Id}@{view.Answer.ColumnName(node.Column)}"))
            : null,
            tip = Tip(view, node),
        };
    }

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

        return lines;
    }

    private static string[] Tip(ChainView view, ChainLinkView link) =>
        [
            $"{link.From.Name}, {view.Answer.ColumnName(link.From.Column)} → {link.To.Name}, {view.Answer.ColumnName(link.To.Column)}",
            $"{Figure.Tonnes(link.Content)} of {view.Answer.Names.Good(view.Answer.Good)} a year",
            $"as {Phrase.List([.. link.Goods.Select(view.Answer.Names.Good)], 3)}, {Figure.Dollars(link.Value)}",
            $"evidence: {(link.Evidence.Length > 0 ? link.Evidence : "no grade")}",
        ];

    private static string Percent(double value) =>
        value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) + "%";
}
