namespace Lodestone.Model;

/// <summary>A square table of domestic flows between the sectors of one economy in one year.</summary>
/// <remarks>
/// <code>
/// x_i = Σ_j Z_ij + f_i                 what sector i makes is bought by sectors and by final users
/// x_j = Σ_i Z_ij + m_j + v_j           and pays for domestic inputs, imported inputs and value added
/// </code>
/// Money of one year in million USD. Lists follow <see cref="Sectors"/>; the flows are by rows, from × to. That the two sums
/// agree is checked where the table is used (<c>TableBalance</c>).
/// </remarks>
public sealed record InputOutputTable
{
    /// <summary>Id of the place the table describes, e.g. <c>USA</c>.</summary>
    public required string Place { get; init; }

    /// <summary>The year it describes, e.g. <c>2021</c>.</summary>
    public required string Year { get; init; }

    /// <summary>The sectors, in the order of every list.</summary>
    public required IReadOnlyList<EconomicSector> Sectors { get; init; }

    /// <summary>Z: domestic flows by rows, from × to, USD m.</summary>
    public required IReadOnlyList<double> Flows { get; init; }

    /// <summary>f: domestic products bought by final users, exports included, USD m.</summary>
    public required IReadOnlyList<double> FinalDemand { get; init; }

    /// <summary>m: imported products that sectors use, USD m.</summary>
    public required IReadOnlyList<double> ImportedInputs { get; init; }

    /// <summary>v: value added, USD m.</summary>
    public required IReadOnlyList<double> ValueAdded { get; init; }

    /// <summary>Z_ij, USD m.</summary>
    public double Flow(int from, int to) => Flows[(from * Sectors.Count) + to];

    /// <summary>Σ_j Z_ij + f_i: what sector i sells, USD m.</summary>
    public double Sales(int sector)
    {
        double sum = FinalDemand[sector];
        for (int to = 0; to < Sectors.Count; to++)
        {
            sum += Flow(sector, to);
        }

        return sum;
    }

    /// <summary>Σ_i Z_ij + m_j + v_j: what sector j pays, USD m.</summary>
    public double Outlays(int sector)
    {
        double sum = ImportedInputs[sector] + ValueAdded[sector];
        for (int from = 0; from < Sectors.Count; from++)
        {
            sum += Flow(from, sector);
        }

        return sum;
    }
}
