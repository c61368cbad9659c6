using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>The generated tables of docs/atlas.md.</summary>
internal static class AtlasPage
{
    private const double Notable = 0.02;
    private const int LargestFlows = 15;

    /// <summary>Puts every generated table between its markers.</summary>
    public static string Fill(string page, AtlasCompilation atlas)
    {
        page = MineralPage.Fill(page, atlas);
        page = MarkedRegion.Replace(page, "targets", Targets(atlas));
        page = MarkedRegion.Replace(page, "stages", Stages(atlas));
        page = MarkedRegion.Replace(page, "adjustments", Adjustments(atlas));
        page = MarkedRegion.Replace(page, "trade", Trade(atlas) + "\n" + LargestMoves(atlas));
        page = MarkedRegion.Replace(page, "prices", Prices(atlas));
        page = MarkedRegion.Replace(page, "assumptions", Splits(atlas));
        page = MarkedRegion.Replace(page, "disagreements", Disagreements(atlas));
        return MarkedRegion.Replace(page, "files", Files(atlas));
    }

    private static string Targets(AtlasCompilation atlas)
    {
        MarkdownTable table = new(
            "figure",
            "#published",
            "#atlas",
            "#difference",
            "#accepted",
            "grade",
            "source",
            "why this tolerance"
        );
        foreach (Target t in Target.All(atlas))
        {
            table.Add(
                t.What,
                Amount(t.Published, t.Unit),
                Amount(t.Atlas, t.Unit),
                Percent(t.Difference),
                t.Tolerance.ToString("P1", CultureInfo.InvariantCulture),
                t.Evidence,
                t.Source,
                t.Reason
            );
        }

        return table.ToString();
    }

    private static string Stages(AtlasCompilation atlas)
    {
        MarkdownTable table = new(
            "good",
            "#made, t",
            "#of it in China",
            "#used by processes, t",
            "#final use, t",
            "#of it without known use, t"
        );
        foreach (string good in atlas.Inputs.GoodIds)
        {
            double made = atlas.Inputs.PlaceIds.Sum(place => atlas.Balance.Supply(good, place));
            double final = TargetExpression.Value($"use({good},*)", atlas);
            table.Add(
                good,
                Tonnes(made),
                Amount(atlas.Balance.Supply(good, "CHN") / made, "share"),
                Tonnes(Math.Abs(made - final)),
                Tonnes(final),
                Tonnes(TargetExpression.Value($"demand({good},*,unsold)", atlas))
            );
        }

        return table.ToString();
    }

    private static string Adjustments(AtlasCompilation atlas)
    {
        MarkdownTable table = new("what", "#before, t", "grade", "#after, t", "#adjustment", "source");
        int unlisted = 0;
        foreach ((Unknown unknown, double after) in atlas.Balance.Unknowns.Zip(atlas.Balance.Values))
        {
            Estimate prior = unknown.Prior;
            double change = (after / prior.Value) - 1;
            if (!unknown.IsPlant && Math.Abs(change) < Notable && prior.Published is null)
            {
                unlisted++;
                continue;
            }

            bool follows = prior.Note.StartsWith("follows", StringComparison.Ordinal);
            table.Add(
                unknown.ToString(),
                prior.Value.ToString("N1", CultureInfo.InvariantCulture),
                follows ? "starting value" : prior.Evidence,
                after.ToString("N1", CultureInfo.InvariantCulture),
                Percent(change),
                prior.Source
            );
        }

        return table + $"\n{unlisted} further uses, all assumptions, moved by less than 2 %.\n";
    }

    private static string Trade(AtlasCompilation atlas)
    {
        MarkdownTable table = new(
            "good",
            "#flows",
            "#with a figure before",
            "#least",
            "#10 %",
            "#median",
            "#90 %",
            "#most",
            "#moved, t (half the sum of changes)"
        );
        foreach (IGrouping<string, TradeRow> good in atlas.Trade.Rows.GroupBy(row => row.Good))
        {
            List<TradeRow> known = [.. good.Where(row => row.Prior is > 0)];
            double[] change = [.. known.Select(Change).Order()];
            double moved = known.Sum(row => Math.Abs(row.Quantity - row.Prior!.Value)) / 2;
            IEnumerable<string> quantiles = new[] { 0, 0.1, 0.5, 0.9, 1 }.Select(q =>
                change.Length == 0 ? "" : Percent(change[(int)Math.Round(q * (change.Length - 1))])
            );
            table.Add([good.Key, $"{good.Count()}", $"{known.Count}", .. quantiles, Tonnes(moved)]);
        }

        return table.ToString();
    }

    private static string LargestMoves(AtlasCompilation atlas)
    {
        MarkdownTable table = new("good", "from", "to", "#before, t", "#after, t", "#adjustment");
        foreach (
            TradeRow row in atlas
                .Trade.Rows.Where(row => row.Prior is > 0 && Evidence.IsFact(row.Evidence))
                .OrderByDescending(row => Math.Abs(row.Quantity - row.Prior!.Value))
                .Take(LargestFlows)
        )
        {
            table.Add(
                row.Good,
                row.Exporter,
                row.Importer,
                Tonnes(row.Prior!.Value),
                Tonnes(row.Quantity),
                Percent(Change(row))
            );
        }

        return $"The {LargestFlows} largest moves of single flows with a published or derived figure:\n\n{table}";
    }

    private static string Prices(AtlasCompilation atlas)
    {
        MarkdownTable table = new("good", "#USD/t", "rule", "grade", "note");
        foreach (InputRow row in atlas.Inputs["goods"])
        {
            table.Add(row["good"], Tonnes(atlas.Prices[row["good"]]), row["price_rule"], row["evidence"], row["note"]);
        }

        return table.ToString();
    }

    private static string Splits(AtlasCompilation atlas)
    {
        MarkdownTable table = new("ore", "oxide", "#low", "#central", "#high");
        foreach (InputRow row in atlas.Inputs["splits"])
        {
            table.Add([
                row["ore"],
                row["good"],
                .. new[] { "low", "value", "high" }.Select(column =>
                    row.Number(column).ToString("0.#####", CultureInfo.InvariantCulture)
                ),
            ]);
        }

        return table.ToString();
    }

    private static string Disagreements(AtlasCompilation atlas)
    {
        MarkdownTable table = new("what", "the sources", "chosen");
        foreach (InputRow row in atlas.Inputs["disagreements"])
        {
            table.Add(row["what"], row["sources"], row["chosen"]);
        }

        return table.ToString();
    }

    private static string Files(AtlasCompilation atlas)
    {
        MarkdownTable table = new("file", "#rows");
        foreach ((string name, string content) in atlas.Files())
        {
            if (name.EndsWith(".csv", StringComparison.Ordinal))
            {
                table.Add(name, $"{content.Count(c => c == '\n') - 1}");
            }
        }

        return table.ToString();
    }

    private static double Change(TradeRow row) => (row.Quantity / row.Prior!.Value) - 1;

    private static string Amount(double value, string unit) =>
        unit == "share" ? value.ToString("P1", CultureInfo.InvariantCulture) : $"{Tonnes(value)} {unit}";

    private static string Tonnes(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double value) => value.ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture);
}
