namespace Lodestone.AtlasCompiler;

/// <summary>From the domestic blocks of an inter-country table to square tables of sectors.</summary>
/// <remarks>
/// <code>
/// Z_IJ = Σ_(i in I, j in J) z_ij        v, x likewise
/// f_I  = x_I − Σ_J Z_IJ                 final uses at home and everything exported
/// m_J  = x_J − v_J − Σ_I Z_IJ           imported inputs, and taxes less subsidies on the products used
/// </code>
/// Values are at basic prices; the flows are between industries, so that no model of make and use is needed.
/// </remarks>
internal static class InterCountryTables
{
    private const string Source = "oecd-icio-2025";
    private const string Year = "2022";

    /// <summary>The table of every place of <c>icio-accounts.csv</c>, in its order.</summary>
    /// <param name="compile">Folder of <c>icio-accounts.csv</c> and <c>icio-flows.csv</c>.</param>
    /// <param name="sectors"><c>sectors.csv</c>.</param>
    /// <exception cref="InputException">A row is missing, or what a sector pays or sells is more than its output.</exception>
    public static IEnumerable<SectorTable> All(string compile, InputTable sectors)
    {
        InputTable accounts = InputTable.Read(compile, "icio-accounts.csv");
        InputTable flows = InputTable.Read(compile, "icio-flows.csv");
        string[] industries = [.. flows.Columns.Skip(2)];
        Dictionary<string, int> sectorOf = SectorCodes.Of(sectors, "icio_codes", industries);
        foreach (IGrouping<string, InputRow> place in accounts.Rows.GroupBy(row => row["place"]))
        {
            InputRow[] own = [.. flows.Rows.Where(row => row["place"] == place.Key)];
            if (!own.Select(row => row["industry"]).SequenceEqual(industries))
            {
                throw new InputException(
                    $"icio-flows.csv: {place.Key} does not have one row for each of the {industries.Length} industries, in the order of the columns"
                );
            }

            yield return Table(place.Key, [.. place], own, sectorOf, sectors);
        }
    }

    private static SectorTable Table(
        string place,
        InputRow[] accounts,
        InputRow[] flows,
        Dictionary<string, int> sectorOf,
        InputTable sectors
    )
    {
        int count = sectors.Rows.Count;
        double[,] z = new double[count, count];
        double[] value = new double[count];
        double[] output = new double[count];
        foreach (InputRow row in accounts)
        {
            value[sectorOf[row["industry"]]] += row.Number("value_added_musd");
            output[sectorOf[row["industry"]]] += row.Number("output_musd");
        }

        foreach (InputRow row in flows)
        {
            foreach ((string industry, int to) in sectorOf)
            {
                z[sectorOf[row["industry"]], to] += row.Number(industry);
            }
        }

        double[] final = [.. output];
        double[] imported = new double[count];
        for (int sector = 0; sector < count; sector++)
        {
            imported[sector] = output[sector] - value[sector];
            for (int other = 0; other < count; other++)
            {
                final[sector] -= z[sector, other];
                imported[sector] -= z[other, sector];
            }

            if (imported[sector] < 0)
            {
                throw new InputException(
                    $"icio-flows.csv: {sectors.Rows[sector]["sector"]} at {place} pays more for domestic products and value added than its output"
                );
            }
        }

        return new SectorTable(
            place,
            Year,
            Source,
            z,
            new Dictionary<string, double[]> { ["final-uses-and-exports"] = final },
            value,
            imported,
            output
        );
    }
}
