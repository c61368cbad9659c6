namespace Lodestone.AtlasCompiler;

/// <summary>Compiles <c>data/io</c>: the square tables, and which atlas sector belongs to which of its sectors.</summary>
internal static class InputOutputFiles
{
    private const string Assumed = "lodestone-assumption";

    /// <summary>Name and text of each compiled file.</summary>
    /// <param name="folder">Folder with <c>sectors.csv</c> and <c>compile/</c>.</param>
    /// <param name="atlas">Folder of the atlas, whose <c>sectors.csv</c> is mapped.</param>
    public static IReadOnlyDictionary<string, string> All(string folder, string atlas)
    {
        string compile = Path.Combine(folder, "compile");
        AccountMatrix use = new(InputTable.Read(compile, "use.csv"));
        AccountMatrix make = new(InputTable.Read(compile, "make.csv"));
        InputTable sectors = InputTable.Read(folder, "sectors.csv");
        string[] ids = [.. sectors.Rows.Select(row => row["sector"])];
        string[] industries = [.. make.Rows.Where(row => !row.StartsWith("Total", StringComparison.Ordinal))];
        Dictionary<string, int> sectorOf = SectorCodes.Of(sectors, "bea_codes", industries);
        SectorTable[] tables =
        [
            new IndustryTable(use, make, sectorOf, ids.Length).Of("USA", "2021", "bea-io-2021"),
            .. InterCountryTables.All(compile, sectors),
        ];
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["flows.csv"] = Flows(tables, ids).ToString(),
            ["final_demand.csv"] = Final(tables, ids).ToString(),
            ["value_added.csv"] = Value(tables, ids).ToString(),
            ["sector_map.csv"] = Map(InputTable.Read(compile, "naics.csv"), InputTable.Read(atlas, "sectors.csv"), ids)
                .ToString(),
        };
    }

    private static CsvText Flows(SectorTable[] tables, string[] ids)
    {
        CsvText csv = new("place", "from", "to", "value_musd", "source", "evidence");
        foreach (SectorTable table in tables)
        {
            for (int from = 0; from < ids.Length; from++)
            {
                for (int to = 0; to < ids.Length; to++)
                {
                    csv.Add(table.Place, ids[from], ids[to], Money(table.Flows[from, to]), table.Source, "derived");
                }
            }
        }

        return csv;
    }

    private static CsvText Final(SectorTable[] tables, string[] ids)
    {
        CsvText csv = new("place", "sector", "category", "value_musd", "source", "evidence");
        foreach (SectorTable table in tables)
        {
            for (int sector = 0; sector < ids.Length; sector++)
            {
                foreach ((string category, double[] value) in table.Final)
                {
                    csv.Add(table.Place, ids[sector], category, Money(value[sector]), table.Source, "derived");
                }
            }
        }

        return csv;
    }

    private static CsvText Value(SectorTable[] tables, string[] ids)
    {
        CsvText csv = new(
            "place",
            "sector",
            "year",
            "value_added_musd",
            "imported_inputs_musd",
            "output_musd",
            "source",
            "evidence"
        );
        foreach (SectorTable table in tables)
        {
            for (int sector = 0; sector < ids.Length; sector++)
            {
                csv.Add(
                    table.Place,
                    ids[sector],
                    table.Year,
                    Money(table.ValueAdded[sector]),
                    Money(table.ImportedInputs[sector]),
                    Money(table.Output[sector]),
                    table.Source,
                    "derived"
                );
            }
        }

        return csv;
    }

    /// <summary>An atlas sector belongs to the sector with the longest prefix of its NAICS code; one without a code stays out.</summary>
    private static CsvText Map(InputTable naics, InputTable atlas, string[] ids)
    {
        CsvText csv = new("atlas_sector", "sector", "segment", "share", "source", "evidence");
        foreach (InputRow row in atlas.Rows.Where(row => row["naics"].Length > 0))
        {
            InputRow rule =
                naics
                    .Rows.Where(r => row["naics"].StartsWith(r["prefix"], StringComparison.Ordinal))
                    .MaxBy(r => r["prefix"].Length)
                ?? throw new InputException($"{row.Where}: no prefix of naics.csv fits the code {row["naics"]}");
            if (!ids.Contains(rule["sector"]))
            {
                throw new InputException($"{rule.Where}: '{rule["sector"]}' is no sector of sectors.csv");
            }

            csv.Add(row["sector"], rule["sector"], row["naics"], 1.0, Assumed, "assumption");
        }

        return csv;
    }

    private static double Money(double value) => Math.Round(value, 3) + 0.0;
}
