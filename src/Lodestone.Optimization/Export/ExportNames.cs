using System.Text;

namespace Lodestone.Optimization;

/// <summary>
/// Names of variables and constraints that every reader of LP and MPS files takes: a letter, the number from 1, and what of
/// the labels is a letter or a digit, such as <c>x12_flow_cobalt_CD</c>.
/// </summary>
public sealed class ExportNames
{
    private const int Longest = 48;

    private readonly string[] _columns;
    private readonly string[] _rows;
    private readonly string[] _columnLabels;
    private readonly string[] _rowLabels;

    /// <summary>The names of a programme; one that was written as arrays has numbers only.</summary>
    public ExportNames(Programme programme)
    {
        _columnLabels = new string[programme.Columns];
        _rowLabels = new string[programme.Rows];
        foreach (VariableBlock block in programme.Source?.VariableBlocks ?? [])
        {
            for (int e = 0; e < block.Domain.Count && block.First + e < _columnLabels.Length; e++)
            {
                _columnLabels[block.First + e] = block.Text(e);
            }
        }

        foreach (ConstraintBlock block in programme.Source?.ConstraintBlocks ?? [])
        {
            for (int e = 0; e < block.Domain.Count && block.First + e < _rowLabels.Length; e++)
            {
                _rowLabels[block.First + e] = block.Text(e);
            }
        }

        _columns = [.. _columnLabels.Select((label, j) => Safe('x', j, label))];
        _rows = [.. _rowLabels.Select((label, i) => Safe('r', i, label))];
    }

    /// <summary>Names of the variables, n.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>Names of the constraints, m.</summary>
    public IReadOnlyList<string> Rows => _rows;

    /// <summary>Writes a line <c>name, tab, block[labels]</c> for each variable and constraint.</summary>
    public void WriteLegend(TextWriter writer)
    {
        foreach (
            (string[] names, string[] labels) in (IEnumerable<(string[], string[])>)
                [(_columns, _columnLabels), (_rows, _rowLabels)]
        )
        {
            for (int at = 0; at < names.Length; at++)
            {
                writer.Write($"{names[at]}\t{labels[at] ?? names[at]}\n");
            }
        }
    }

    /// <summary>The legend as text.</summary>
    public string Legend()
    {
        using var writer = new StringWriter();
        WriteLegend(writer);
        return writer.ToString();
    }

    private static string Safe(char letter, int number, string? label)
    {
        var text = new StringBuilder($"{letter}{number + 1}");
        bool gap = true;
        foreach (char c in label ?? "")
        {
            if (text.Length >= Longest)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(gap ? "_" : "").Append(c);
                gap = false;
            }
            else
            {
                gap = true;
            }
        }

        return text.ToString();
    }
}
