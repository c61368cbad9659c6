using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>What an input–output table must satisfy before anything is computed from it.</summary>
/// <remarks>
/// Sales Σ_j Z_ij + f_i equal outlays Σ_i Z_ij + m_i + v_i, sector by sector, to <see cref="Tolerance"/> of the output; flows,
/// imported inputs and output are not negative. Final demand may be negative (imports that are netted, running down of stocks).
/// </remarks>
public static class TableBalance
{
    /// <summary>Greatest difference of sales and outlays, as a part of the output: rounding to whole millions.</summary>
    public const double Tolerance = 1e-4;

    /// <summary>What is wrong with a table, sector by sector; empty when it is sound.</summary>
    public static IReadOnlyList<string> Faults(InputOutputTable table)
    {
        int n = table.Sectors.Count;
        List<string> faults = [];
        if (n == 0)
        {
            return ["the table has no sector"];
        }

        Length(faults, "flows", table.Flows.Count, n * n);
        Length(faults, "final demand", table.FinalDemand.Count, n);
        Length(faults, "imported inputs", table.ImportedInputs.Count, n);
        Length(faults, "value added", table.ValueAdded.Count, n);
        for (int sector = 0; faults.Count == 0 && sector < n; sector++)
        {
            Sector(faults, table, sector);
        }

        return faults;
    }

    /// <summary>Refuses a table that is not sound.</summary>
    /// <exception cref="ArgumentException">With every fault.</exception>
    public static void Require(InputOutputTable table)
    {
        IReadOnlyList<string> faults = Faults(table);
        if (faults.Count > 0)
        {
            throw new ArgumentException(
                $"the input–output table of {table.Place} {table.Year}: {string.Join("; ", faults)}",
                nameof(table)
            );
        }
    }

    private static void Length(List<string> faults, string what, int has, int should)
    {
        if (has != should)
        {
            faults.Add($"{what} has {has} numbers where {should} belong");
        }
    }

    private static void Sector(List<string> faults, InputOutputTable table, int sector)
    {
        string id = table.Sectors[sector].Id;
        for (int to = 0; to < table.Sectors.Count; to++)
        {
            if (!(table.Flow(sector, to) >= 0))
            {
                faults.Add($"the flow from {id} to {table.Sectors[to].Id} is {Text(table.Flow(sector, to))}, below 0");
            }
        }

        if (!(table.ImportedInputs[sector] >= 0))
        {
            faults.Add($"the imported inputs of {id} are {Text(table.ImportedInputs[sector])}, below 0");
        }

        (double sales, double outlays) = (table.Sales(sector), table.Outlays(sector));
        if (!(sales > 0))
        {
            faults.Add($"{id} sells {Text(sales)}: its output must be above 0");
        }
        else if (!(Math.Abs(sales - outlays) <= Tolerance * sales))
        {
            faults.Add($"{id} sells {Text(sales)} and pays {Text(outlays)}: the two must be equal");
        }
    }

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
