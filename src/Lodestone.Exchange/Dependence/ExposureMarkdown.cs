using System.Text;

namespace Lodestone.Exchange;

/// <summary>The answer to "who depends on whom" as a page of Markdown.</summary>
public static class ExposureMarkdown
{
    /// <summary>Sentences, contents of the product, profile and tree of every good, and what the shares rest on.</summary>
    public static string Render(ExposureAnswer answer)
    {
        var text = new StringBuilder();
        text.Append("# Dependence of ")
            .Append(answer.Product?.Product.Name ?? answer.User)
            .Append(" on ")
            .Append(answer.From)
            .Append("\n\n")
            .AppendJoin(' ', answer.Sentences)
            .Append("\n\n");
        if (answer.Product is { } product)
        {
            text.Append(MarkdownTable.Render(ContentGrid.Of(answer, product))).Append('\n');
        }

        foreach (ExposurePart part in answer.Parts)
        {
            text.Append("## ").Append(answer.Names.GoodHeading(part.Dependence.Good)).Append("\n\n");
            text.Append(MarkdownTable.Render(ProfileGrid.Of(answer, part.Dependence))).Append('\n');
            if (ProfileGrid.Note(part.Dependence) is { Length: > 0 } note)
            {
                text.Append(note).Append("\n\n");
            }

            text.Append("```\n").Append(TreeText.Render(answer, part.Tree)).Append("```\n\n");
        }

        return text.Append(ProfileGrid.Legend(answer))
            .Append(' ')
            .Append(TreeText.Legend(answer))
            .Append(' ')
            .Append(answer.Basis)
            .Append('\n')
            .ToString();
    }
}
