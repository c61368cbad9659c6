using System.Text;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>An answer as a page of Markdown.</summary>
public static class AnswerMarkdown
{
    /// <summary>Title, sentences, table and how the numbers were made.</summary>
    public static string Render(Run run, Answer answer)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(run.Outcome.Scenario.Title).Append("\n\n");
        text.Append(answer.Text).Append("\n\n");
        if (answer.Members.Count > 0)
        {
            text.Append(MarkdownTable.Render(MemberGrid.Of(answer, run.Outcome.Scenario.Horizon))).Append('\n');
            text.Append(MemberGrid.Caption(answer, run.Outcome.Scenario.Horizon)).Append("\n\n");
        }

        return text.Append(RunLine.Of(run)).Append('\n').ToString();
    }
}
