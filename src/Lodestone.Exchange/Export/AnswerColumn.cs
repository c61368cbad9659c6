using System.Reflection;

namespace Lodestone.Exchange;

/// <summary>A column of the tables that answers are given as.</summary>
/// <param name="Name">Name in the header.</param>
/// <param name="IsNumber">True for numbers.</param>
/// <param name="Unit">Unit; empty for text, <c>as in unit</c> where a column of that name says it row by row.</param>
/// <param name="Description">What it holds.</param>
public sealed record AnswerColumn(string Name, bool IsNumber, string Unit, string Description)
{
    private static readonly Lazy<Dictionary<string, AnswerColumn>> Listed = new(Read);

    /// <summary>The column of a name, as <c>columns.csv</c> lists it; null when it is not listed there.</summary>
    public static AnswerColumn? Of(string name) => Listed.Value.GetValueOrDefault(name);

    private static Dictionary<string, AnswerColumn> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("columns.csv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(',', 4))
            .ToDictionary(
                c => c[0],
                c => new AnswerColumn(c[0], c[1] == "number", c[2], c[3].Trim('"')),
                StringComparer.Ordinal
            );
    }
}
