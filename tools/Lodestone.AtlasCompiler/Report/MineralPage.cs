using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>The generated tables of docs/atlas.md about every mineral beside the magnet chain.</summary>
internal static class MineralPage
{
    /// <summary>Puts the tables between their markers.</summary>
    public static string Fill(string page, AtlasCompilation atlas)
    {
        MineralAtlas minerals = atlas.Minerals;
        page = MarkedRegion.Replace(
            page,
            "world totals",
            Totals([.. WorldTotal.OfChain(atlas), .. WorldTotal.All(minerals)])
        );
        page = MarkedRegion.Replace(page, "minerals", Goods(minerals));
        page = MarkedRegion.Replace(page, "codes", CodeTable.Of(minerals));
        page = MarkedRegion.Replace(page, "codes without a good", CodeTable.WithoutGood(minerals));
        page = MarkedRegion.Replace(page, "listed flows", ListedFlowTable.Of(minerals));
        return MarkedRegion.Replace(page, "sourcing", SourcingTable.Of(minerals));
    }

    private static string Totals(WorldTotal[] all)
    {
        MarkdownTable table = new(
            "good",
            "#stated world total, t",
            "#rounding ±, t",
            "#atlas, t",
            "#difference",
            "within rounding",
            "withheld",
            "source",
            "note"
        );
        foreach (WorldTotal total in all)
        {
            table.Add(
                total.Good,
                Tonnes(total.Stated),
                Tonnes(total.Rounding),
                Tonnes(total.Atlas),
                Percent((total.Atlas / total.Stated) - 1),
                total.Agrees ? "yes" : "**no**",
                string.Join(", ", total.Withheld),
                total.Row["source"],
                total.Row["note"]
            );
        }

        return table + $"\n{all.Count(total => total.Agrees)} of {all.Length} agree within rounding.\n";
    }

    private static string Goods(MineralAtlas minerals)
    {
        MarkdownTable table = new(
            "good",
            "stage",
            "#made, t",
            "largest maker",
            "#its share",
            "#published",
            "#derived",
            "#assumption",
            "#used by processes",
            "#routes",
            "#of trade with a figure",
            "#USD/t"
        );
        foreach (InputRow good in minerals.Inputs["goods"])
        {
            string id = good["good"];
            double[] supply = [.. minerals.Inputs.Places.Select(place => minerals.Production.Supply(id, place))];
            double made = supply.Sum();
            int most = Array.IndexOf(supply, supply.Max());
            TradeRow[] abroad = [.. minerals.Trade.Rows.Where(row => row.Good == id && row.Exporter != row.Importer)];
            table.Add([
                id,
                good["stage"],
                Tonnes(made),
                minerals.Inputs.Places[most],
                Share(supply[most], made),
                .. new[] { "published", "derived", "assumption" }.Select(grade =>
                    Share(Graded(minerals, id, grade), made)
                ),
                Share(minerals.Inputs.Places.Sum(place => minerals.Production.Need(id, place)), made),
                $"{abroad.Length}",
                Share(abroad.Where(row => row.Prior is not null).Sum(row => row.Quantity), abroad.Sum(r => r.Quantity)),
                minerals.Prices[id].ToString("N0", CultureInfo.InvariantCulture),
            ]);
        }

        return table.ToString();
    }

    /// <summary>t of a good whose plant stands on figures of a grade; what another source restates counts as published.</summary>
    private static double Graded(MineralAtlas minerals, string good, string grade) =>
        minerals
            .Production.All.Where(plant => (plant.Evidence == "secondary" ? "published" : plant.Evidence) == grade)
            .Sum(plant => plant.Activity * minerals.Recipes[plant.Process].Yield(good));

    private static string Tonnes(double value) =>
        value.ToString(value < 100 ? "#,0.#" : "N0", CultureInfo.InvariantCulture);

    private static string Share(double part, double whole) =>
        whole > 0 ? (part / whole).ToString("P0", CultureInfo.InvariantCulture) : "";

    private static string Percent(double value) => value.ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture);
}
