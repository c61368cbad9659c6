using System.Text;

namespace Lodestone.AtlasCompiler;

/// <summary>A table of a page. Headings that begin with <c>#</c> head columns of numbers, set to the right.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    /// <summary>Starts a table with its headings.</summary>
    public MarkdownTable(params IReadOnlyList<string> headings)
    {
        Add([.. headings.Select(heading => heading.TrimStart('#'))]);
        _ = _text
            .Append('|')
            .AppendJoin('|', headings.Select(heading => heading[0] == '#' ? "--:" : "---"))
            .Append("|\n");
    }

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<string> cells) =>
        _ = _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
