using System.Text;

namespace Lodestone.Exchange;

/// <summary>The answer of an ensemble as a page of Markdown.</summary>
public static class EnsembleMarkdown
{
    /// <summary>Title, sentences, tables, verdicts and how the numbers were made.</summary>
    public static string Render(EnsembleAnswer answer)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(answer.Scenario.Title).Append("\n\n").Append(answer.Text).Append("\n\n");
        foreach ((_, string heading, Grid grid) in EnsembleTables.Of(answer))
        {
            text.Append(heading).Append("\n\n").Append(MarkdownTable.Render(grid)).Append('\n');
        }

        if (answer.Verdicts.Count > 0)
        {
            text.Append("Conditions:\n\n");
            foreach (Lodestone.Runs.ConditionResult verdict in answer.Verdicts)
            {
                text.Append("- ").Append(verdict).Append('\n');
            }

            text.Append('\n');
        }

        text.Append(EnsembleLine.Counts(answer.Record, EnsembleTables.Step(answer), answer.IsPaired)).Append("\n\n");
        return text.Append(EnsembleLine.Of(answer.Record)).Append('\n').ToString();
    }
}
