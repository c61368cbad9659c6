using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>What the colours of a chain say, as design tokens with their legend.</summary>
internal sealed class ChainColours
{
    private const int Named = 8;
    private const string Rest = "--other";

    private static readonly (double From, string Token, string Text)[] Steps =
    [
        (0.9, "--d5", "90 % and more"),
        (0.7, "--d4", "70–90 %"),
        (0.5, "--d3", "50–70 %"),
        (0.25, "--d2", "25–50 %"),
        (double.NegativeInfinity, "--d1", "below 25 %"),
    ];

    private static readonly (string Grade, string Token, string Mark)[] Grades =
    [
        ("published", "--s3", "●"),
        ("secondary", "--s1", "◕"),
        ("derived", "--s8", "◑"),
        ("assumption", "--s2", "○"),
        ("unverified", "--s6", "?"),
        ("", Rest, ""),
    ];

    private readonly ChainView _view;
    private readonly Dictionary<string, string> _places;

    public ChainColours(ChainView view)
    {
        _view = view;
        int sectors = view.Answer.Chain.Columns.Count - 1;
        string[] largest =
        [
            .. view
                .Nodes.Where(n => n.Column < sectors && n.Id.Length > 0)
                .GroupBy(n => n.Id)
                .OrderByDescending(g => g.Sum(n => n.Share))
                .Take(Named)
                .Select(g => g.Key),
        ];
        _places = largest.Index().ToDictionary(p => p.Item, p => $"--s{p.Index + 1}", StringComparer.Ordinal);
    }

    /// <summary>Colour of a box.</summary>
    public string Of(ChainNodeView node) =>
        _view.Query.Colour switch
        {
            "dependence" => node.Passed is { } passed ? Step(passed) : Rest,
            "evidence" => Rest,
            "change" => _view.ChangeOf(node) is { } change ? ChainStep.Of(change).Token : Rest,
            _ => IsSector(node) ? Rest : _places.GetValueOrDefault(node.Id, Rest),
        };

    /// <summary>Colour of a ribbon.</summary>
    public string Of(ChainLinkView link) =>
        _view.Query.Colour switch
        {
            "evidence" => Grades.First(g => g.Grade == link.Evidence).Token,
            "change" => link.Change is { } change ? ChainStep.Of(change).Token : Rest,
            _ => Of(link.From),
        };

    /// <summary>Mark beside the name of a box, so that its meaning does not hang on the colour; empty for none.</summary>
    public string MarkOf(ChainNodeView node) =>
        _view.Query.Colour switch
        {
            "change" => _view.ChangeOf(node) is { } change ? ChainStep.Of(change).Mark : "",
            "dependence" => node.Passed is { } passed ? Figure.Percent(passed) : "",
            "evidence" => Leaving(node) is { } link ? Grades.First(g => g.Grade == link.Evidence).Mark : "",
            _ => "",
        };

    /// <summary>The largest ribbon that leaves a box, or comes to it where none leaves.</summary>
    private ChainLinkView? Leaving(ChainNodeView node) =>
        _view.Links.FirstOrDefault(l => l.From == node) ?? _view.Links.FirstOrDefault(l => l.To == node);

    /// <summary>What the colours mean.</summary>
    public IReadOnlyList<(string Token, string Text)> Legend() =>
        _view.Query.Colour switch
        {
            "dependence" => [.. Steps.Select(s => (s.Token, s.Text)), (Rest, "does not apply")],
            "evidence" =>
            [
                .. Grades
                    .Where(g => _view.Links.Any(l => l.Evidence == g.Grade))
                    .Select(g => (g.Token, g.Grade.Length == 0 ? "no grade" : $"{g.Mark} {g.Grade}")),
            ],
            "change" => [.. ChainStep.All.Select(s => (s.Token, $"{s.Mark} {s.Text}".Trim()))],
            _ => [.. _places.Select(p => (p.Value, _view.Answer.Names.Heading(p.Key))), (Rest, "others, and sectors")],
        };

    /// <summary>Title of the legend.</summary>
    public string LegendTitle =>
        _view.Query.Colour switch
        {
            "dependence" => $"Part that passed through {_view.Answer.Names.Place(_view.Supplier)} up to there",
            "evidence" => "Evidence behind most of a ribbon, and of the largest one of a box",
            "change" => "Flow against the base year",
            _ => "Place",
        };

    private static string Step(double share) => Steps.First(s => share >= s.From - 1e-12).Token;

    private bool IsSector(ChainNodeView node) => node.Column == _view.Answer.Chain.Columns.Count - 1;
}
