using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>The chain of a good in sentences.</summary>
public static class ChainSentences
{
    /// <summary>Who does most of the work of a column.</summary>
    /// <param name="answer">The chain.</param>
    /// <param name="column">Index of a column of work.</param>
    public static string Lead(ChainAnswer answer, int column)
    {
        MaterialChain chain = answer.Chain;
        ChainPoint[] points = [.. chain.Points.Where(p => p.Column == column)];
        (double index, string largest, double share) = chain.Concentration(column)!.Value;
        double total = points.Sum(p => p.Content);
        return $"{Phrase.Sentence(answer.Names.Place(largest))} {Did(chain.Columns[column])} {Figure.Percent(share)} of the world's {answer.Names.Good(answer.Good)} in {answer.World.BaseYear}: {Figure.Short(points[0].Content)} of {Figure.Tonnes(total)} (HHI {Figure.Short(index)}, {Places(points.Length)}).";
    }

    /// <summary>Who makes the good, and what goes back.</summary>
    public static string Text(ChainAnswer answer) =>
        answer.Making is { } making ? $"{Lead(answer, making)} {Returned(answer)}" : Returned(answer);

    /// <summary>What the tonnes are.</summary>
    public static string Basis(ChainAnswer answer) =>
        $"Ribbons are tonnes of {answer.Names.Good(answer.Good)} a year at every stage: before it is made what will come out, after it what went in, losses included. Base flows of {answer.World.BaseYear}, mixed in proportion at every place.";

    /// <summary>What goes back; empty when nothing does.</summary>
    public static string Returned(ChainAnswer answer)
    {
        double tonnes = answer.Chain.Flows.Where(f => f.IsReturn).Sum(f => f.Content);
        return tonnes > 0
            ? $"{Figure.Tonnes(tonnes)} a year go back to an earlier stage."
            : "The data state no material of this chain that goes back to an earlier stage.";
    }

    /// <summary>The work of a stage as something that was done, with 'separated' for stages without a word of their own.</summary>
    private static string Did(ChainColumn column) =>
        column.Stage switch
        {
            "mine" => "mined",
            "concentrate" => "concentrated",
            "separated" => column.Round == 0 ? "separated" : "separated in a further step",
            "refined" => "refined",
            "metal" => "reduced to metal",
            "alloy" => "alloyed",
            "magnet" => "made into magnets",
            var stage => $"handled at the stage '{stage}'",
        };

    private static string Places(int count) => count == 1 ? "one place" : $"{Figure.Whole(count)} places";
}
