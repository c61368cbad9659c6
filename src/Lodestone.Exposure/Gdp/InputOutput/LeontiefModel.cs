using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>The open Leontief model of a table: coefficients, inverse, output that a final demand needs.</summary>
/// <remarks>
/// <code>
/// a_ij = Z_ij / x_j          x = A x + f          x = L f          L = (I − A)⁻¹
/// </code>
/// R. E. Miller and P. D. Blair, Input–Output Analysis, 2nd ed. 2009, ch. 2. Matrices are by rows. The columns of L are found
/// by dense elimination, one solve for each sector: tables of tens of sectors, not of thousands.
/// </remarks>
public sealed class LeontiefModel
{
    private const double LeastPivot = 1e-12;

    private readonly double[] _coefficients;
    private readonly double[] _inverse;
    private readonly double[] _output;

    /// <summary>Builds the model.</summary>
    /// <exception cref="ArgumentException">The table does not balance, or a sector uses up all it makes.</exception>
    public LeontiefModel(InputOutputTable table)
    {
        TableBalance.Require(table);
        Table = table;
        Count = table.Sectors.Count;
        _output = [.. Enumerable.Range(0, Count).Select(table.Sales)];
        _coefficients = new double[Count * Count];
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j < Count; j++)
            {
                _coefficients[(i * Count) + j] = table.Flow(i, j) / _output[j];
            }
        }

        _inverse = Invert(table);
    }

    /// <summary>The table.</summary>
    public InputOutputTable Table { get; }

    /// <summary>Number of sectors.</summary>
    public int Count { get; }

    /// <summary>x: output of the base year, USD m.</summary>
    public IReadOnlyList<double> Output => _output;

    /// <summary>a_ij: domestic input of i for a dollar of j's output.</summary>
    public double Coefficient(int from, int to) => _coefficients[(from * Count) + to];

    /// <summary>l_ij: output of i that a dollar of final demand for j needs, directly and indirectly.</summary>
    public double Inverse(int from, int to) => _inverse[(from * Count) + to];

    /// <summary>v_j / x_j: value added in a dollar of output.</summary>
    public double ValueAddedShare(int sector) => Table.ValueAdded[sector] / _output[sector];

    /// <summary>x = L f, USD m.</summary>
    /// <param name="finalDemand">f by sector, USD m.</param>
    public double[] OutputFor(IReadOnlyList<double> finalDemand)
    {
        if (finalDemand.Count != Count)
        {
            throw new ArgumentException(
                $"final demand has {finalDemand.Count} numbers where {Count} sectors are",
                nameof(finalDemand)
            );
        }

        double[] x = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j < Count; j++)
            {
                x[i] += Inverse(i, j) * finalDemand[j];
            }
        }

        return x;
    }

    private double[] Invert(InputOutputTable table)
    {
        double[] inverse = new double[Count * Count];
        for (int column = 0; column < Count; column++)
        {
            double[] matrix = new double[Count * Count];
            for (int k = 0; k < matrix.Length; k++)
            {
                matrix[k] = (k / Count == k % Count ? 1 : 0) - _coefficients[k];
            }

            double[] unit = new double[Count];
            unit[column] = 1;
            if (!DenseElimination.Solve(matrix, unit, LeastPivot) || unit.Any(l => l < -LeastPivot))
            {
                throw new ArgumentException(
                    $"the input–output table of {table.Place} {table.Year}: the sectors use up all they make, so no output meets a final demand",
                    nameof(table)
                );
            }

            for (int i = 0; i < Count; i++)
            {
                inverse[(i * Count) + column] = Math.Max(unit[i], 0);
            }
        }

        return inverse;
    }
}
