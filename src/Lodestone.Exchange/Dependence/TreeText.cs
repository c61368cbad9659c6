using System.Text;
using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>The tree of suppliers as text: one line a supplier, its shares in columns on the right.</summary>
public static class TreeText
{
    private const int NumberWidth = 9;
    private const int LeastNames = 30;

    /// <summary>The tree, at most <paramref name="width"/> columns wide.</summary>
    public static string Render(ExposureAnswer answer, SupplyTree tree, int width = 100)
    {
        int names = Math.Max(LeastNames, Math.Min(width, 110) - (3 * NumberWidth));
        var text = new StringBuilder();
        string code = answer.Supplier.Length <= NumberWidth - 2 ? answer.Supplier : "it";
        Line(text, names, "", "of its", "of all,", "through");
        Line(
            text,
            names,
            $"{answer.Names.GoodHeading(tree.Root.Good)} taken in by {answer.User}, {Figure.Tonnes(tree.Tonnes)} a year",
            "user, %",
            "%",
            $"{code}, %"
        );
        text.Append('─', names + (3 * NumberWidth)).Append('\n');
        Suppliers(text, answer, tree.Root, "", names);
        return text.ToString();
    }

    /// <summary>What the columns mean.</summary>
    public static string Legend(ExposureAnswer answer) =>
        $"Of its user: part of what the line above takes in of the good. Of all: the parts multiplied from the top. Through {answer.Supplier}: part that passed through {answer.From} there or earlier. '…' goes on (--depth, --least).";

    private static void Suppliers(
        StringBuilder text,
        ExposureAnswer answer,
        SupplyInput input,
        string prefix,
        int names
    )
    {
        for (int i = 0; i < input.Suppliers.Count; i++)
        {
            SupplyBranch branch = input.Suppliers[i];
            bool last = i == input.Suppliers.Count - 1;
            Line(
                text,
                names,
                $"{prefix}{(last ? "└─ " : "├─ ")}{Name(answer, branch)}",
                Figure.PercentNumber(branch.ShareOfUser),
                Figure.PercentNumber(branch.ShareOfRoot),
                Figure.PercentNumber(branch.Passed)
            );
            string below = prefix + (last ? "   " : "│  ");
            if (branch.Inputs.Count == 1)
            {
                Suppliers(text, answer, branch.Inputs[0], below, names);
                continue;
            }

            for (int k = 0; k < branch.Inputs.Count; k++)
            {
                SupplyInput part = branch.Inputs[k];
                bool end = k == branch.Inputs.Count - 1;
                string share = $"{Figure.Percent(part.Weight)} of its inputs";
                Line(
                    text,
                    names,
                    $"{below}{(end ? "└ " : "├ ")}{answer.Names.GoodHeading(part.Good)} ({share})",
                    "",
                    "",
                    ""
                );
                Suppliers(text, answer, part, below + (end ? "  " : "│ "), names);
            }
        }
    }

    private static string Name(ExposureAnswer answer, SupplyBranch branch)
    {
        if (branch.Place.Length == 0)
        {
            return $"{branch.Count} smaller{(branch.Good.Length > 0 ? $": {answer.Names.GoodHeading(branch.Good)}" : "")}";
        }

        string end = branch.End switch
        {
            BranchEnd.Depth or BranchEnd.Small => " …",
            BranchEnd.Shown => " (as above)",
            BranchEnd.Circle => " (goes round)",
            _ => "",
        };
        return $"{answer.Names.Heading(branch.Place)}: {answer.Names.GoodHeading(branch.Good)}{end}";
    }

    private static void Line(StringBuilder text, int names, string name, string user, string root, string passed)
    {
        string cut = name.Length <= names ? name.PadRight(names) : $"{name[..(names - 1)]}…";
        text.Append(
                $"{cut}{user.PadLeft(NumberWidth)}{root.PadLeft(NumberWidth)}{passed.PadLeft(NumberWidth)}".TrimEnd()
            )
            .Append('\n');
    }
}
