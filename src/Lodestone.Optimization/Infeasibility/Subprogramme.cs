namespace Lodestone.Optimization;

/// <summary>The constraints of a programme that are still under suspicion, with the variables they speak of.</summary>
internal sealed class Subprogramme
{
    private readonly Programme _whole;
    private readonly SparseColumns _byRow;

    public Subprogramme(Programme whole)
    {
        _whole = whole;
        _byRow = whole.Matrix.Transposed();
        Lower = [.. whole.Lower];
        Upper = [.. whole.Upper];
    }

    /// <summary>Lower bounds of the variables; those cleared of suspicion are −∞.</summary>
    public double[] Lower { get; }

    /// <summary>Upper bounds of the variables; those cleared of suspicion are +∞.</summary>
    public double[] Upper { get; }

    /// <summary>Variables that rows speak of, rising.</summary>
    public int[] ColumnsOf(IEnumerable<int> rows) =>
        [.. rows.SelectMany(i => _byRow.Index[_byRow.Start[i].._byRow.Start[i + 1]]).Distinct().Order()];

    /// <summary>The programme of some rows, without an objective.</summary>
    public (Programme Programme, int[] Columns) Of(IReadOnlyList<int> rows)
    {
        int[] columns = ColumnsOf(rows);
        var place = new Dictionary<int, int>(columns.Length);
        for (int at = 0; at < columns.Length; at++)
        {
            place[columns[at]] = at;
        }

        var row = new List<int>();
        var column = new List<int>();
        var value = new List<double>();
        for (int i = 0; i < rows.Count; i++)
        {
            for (int at = _byRow.Start[rows[i]]; at < _byRow.Start[rows[i] + 1]; at++)
            {
                row.Add(i);
                column.Add(place[_byRow.Index[at]]);
                value.Add(_byRow.Value[at]);
            }
        }

        var programme = new Programme(
            Sense.Minimise,
            0,
            new double[columns.Length],
            ([.. columns.Select(j => Lower[j])], [.. columns.Select(j => Upper[j])]),
            ([.. rows.Select(i => _whole.RowLower[i])], [.. rows.Select(i => _whole.RowUpper[i])]),
            SparseColumns.FromTriplets(rows.Count, columns.Length, row, column, value),
            [.. columns.Select(j => _whole.Integer[j])]
        );
        return (programme, columns);
    }
}
