using System.Text;

namespace Lodestone.Exchange;

/// <summary>A comparison of ensembles as a page of Markdown.</summary>
public static class PairedMarkdown
{
    /// <summary>Assumptions first, then differences in words, then the numbers.</summary>
    public static string Render(PairedComparison comparison)
    {
        var text = new StringBuilder();
        for (int i = 0; i < comparison.Ensembles.Count; i++)
        {
            PlayedEnsemble played = comparison.Ensembles[i];
            text.Append(
                $"**[{i + 1}] {played.Scenario.Name}** – {played.Scenario.Title} (ensemble {played.Record.Identity})\n\n"
            );
            ComparisonMarkdown.Bullets(text, comparison.Own[i], "no assumption of its own");
        }

        text.Append("In all of them:\n\n");
        ComparisonMarkdown.Bullets(text, comparison.Shared, "nothing");
        text.Append("Differences clear of zero:\n\n");
        ComparisonMarkdown.Bullets(text, comparison.Statements, comparison.NoStatement);
        text.Append(MarkdownTable.Render(comparison.Grid())).Append('\n');
        return text.Append(comparison.Caution.Replace('\u00a0', ' ')).Append('\n').ToString().Replace('\u00a0', ' ');
    }
}
