using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>The chain of a good in sentences.</summary>
public static class ChainSentences
{
    private const double Half = 0.5;
    private const double Told = 0.01;

    /// <summary>Who makes most of the good.</summary>
    public static string Lead(ChainAnswer answer)
    {
        if (answer.Output is not { } output)
        {
            return $"The base year {answer.World.BaseYear} states no process that makes {answer.Names.Good(answer.Good)}.";
        }

        double largest = output.LargestShare * output.Tonnes;
        string made = answer.Making is { } making ? Made(answer.Chain.Columns[making].Stage) : "made";
        return $"{Phrase.Sentence(answer.Names.Place(output.Largest))} {made} {Figure.Percent(output.LargestShare)} of the world's {answer.Names.Good(answer.Good)} in {answer.World.BaseYear}: {Of(largest, output.Tonnes)} (HHI {Figure.Hhi(output.Index)} of 10,000, {Places(output.Suppliers)}).";
    }

    /// <summary>Who does most of the work of a stage.</summary>
    /// <param name="answer">The chain.</param>
    /// <param name="column">Index of a column of work.</param>
    public static string Stage(ChainAnswer answer, int column)
    {
        ChainPoint[] points = [.. answer.Chain.Points.Where(p => p.Column == column)];
        (double index, string largest, double share) = answer.Chain.Concentration(column)!.Value;
        return $"{Phrase.Sentence(answer.Names.Place(largest))} did {Figure.Percent(share)} of the work at the stage '{answer.ColumnName(column)}' for the world's {answer.Names.Good(answer.Good)} in {answer.World.BaseYear}: {Of(points[0].Content, points.Sum(p => p.Content))} (HHI {Figure.Hhi(index)} of 10,000, {Places(points.Length)}).";
    }

    /// <summary>Who makes the good, and what goes back.</summary>
    public static string Text(ChainAnswer answer) => $"{Lead(answer)} {Returned(answer)}";

    /// <summary>What the tonnes are.</summary>
    public static string Basis(ChainAnswer answer) =>
        $"Ribbons are tonnes of {answer.Names.Good(answer.Good)} a year at every stage: before it is made what will come out, after it what went in, losses included. Base flows of {answer.World.BaseYear}, mixed in proportion at every place.";

    /// <summary>What the value is.</summary>
    public static string ValueBasis(ChainAnswer answer) =>
        $"Value: tonnes of the goods that carry it at their reference prices of {answer.World.BaseYear} (goods.csv), USD of {answer.World.BaseYear}.";

    /// <summary>What one path of a scenario does to the ribbons.</summary>
    /// <param name="answer">The chain.</param>
    /// <param name="change">The path.</param>
    public static string Changed(ChainAnswer answer, ChainChange change)
    {
        int last = answer.Chain.Columns.Count - 1;
        (ChainFlow Flow, double Change)[] flows =
        [
            .. answer
                .Chain.Flows.Select(f => (f, Change: change.Of(f, f.ToColumn == last)))
                .OrderBy(f => f.f.Content * f.Change),
        ];
        string title = change.Scenario.Title.Length > 0 ? change.Scenario.Title : change.Scenario.Name;
        string head = $"In the months of “{title}”, {change.Span},";
        return flows.Length == 0 || flows[0].Change > -Told
            ? $"{head} no flow of the chain falls by {Figure.Percent(Told)} or more; one draw – no range."
            : $"{head} {Figure.Count(flows.Count(f => f.Change <= -Half))} of {Figure.Count(flows.Length)} flows of the chain fall by half or more; most is lost from {answer.PointName(flows[0].Flow.FromColumn, flows[0].Flow.From)}, {answer.ColumnName(flows[0].Flow.FromColumn)}, to {answer.PointName(flows[0].Flow.ToColumn, flows[0].Flow.To)}, {answer.ColumnName(flows[0].Flow.ToColumn)}: {Figure.Signed(flows[0].Change, Figure.Percent)} of {Figure.Tonnes(flows[0].Flow.Content)} a year; one draw – no range.";
    }

    /// <summary>What goes back; empty when nothing does.</summary>
    public static string Returned(ChainAnswer answer)
    {
        double tonnes = answer.Chain.Flows.Where(f => f.IsReturn).Sum(f => f.Content);
        return tonnes > 0
            ? $"{Figure.Tonnes(tonnes)} a year go back to an earlier stage."
            : "The data state no material of this chain that goes back to an earlier stage.";
    }

    /// <summary>Making at a stage as something that was done.</summary>
    private static string Made(string stage) =>
        stage switch
        {
            "mine" => "mined",
            "separated" => "separated",
            "refined" => "refined",
            _ => "made",
        };

    /// <summary>A part and its whole with one unit: <c>12.4 of 27.6 million t</c>.</summary>
    private static string Of(double part, double whole)
    {
        const double Million = 1e6;
        return whole >= Million
            ? $"{Figure.Short(part / Million)} of {Figure.Short(whole / Million)} million t"
            : $"{Figure.Short(part)} of {Figure.Short(whole)} t";
    }

    private static string Places(int count) => count == 1 ? "one place" : $"{Figure.Whole(count)} places";
}
