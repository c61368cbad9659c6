using System.Text;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>A comparison as a page of Markdown.</summary>
public static class ComparisonMarkdown
{
    /// <summary>Assumptions first, then the headline numbers.</summary>
    public static string Render(Comparison comparison)
    {
        var text = new StringBuilder();
        for (int i = 0; i < comparison.Runs.Count; i++)
        {
            Run run = comparison.Runs[i];
            text.Append(
                $"**[{i + 1}] {run.Outcome.Scenario.Name}** – {run.Outcome.Scenario.Title} (run {run.Identity})\n\n"
            );
            Bullets(text, comparison.Own[i], "no assumption of its own");
        }

        text.Append("In all of them:\n\n");
        Bullets(text, comparison.Shared, "nothing");
        text.Append(MarkdownTable.Render(comparison.Grid())).Append('\n');
        return text.Append($"{comparison.Caution} {Answer.OneDraw}".Trim()).Append('\n').ToString();
    }

    internal static void Bullets(StringBuilder text, IReadOnlyList<string> items, string none)
    {
        foreach (string item in items.Count == 0 ? [none] : items)
        {
            text.Append("- ").Append(item).Append('\n');
        }

        text.Append('\n');
    }
}
