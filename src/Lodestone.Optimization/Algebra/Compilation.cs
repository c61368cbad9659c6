namespace Lodestone.Optimization;

/// <summary>Turns blocks into arrays.</summary>
internal static class Compilation
{
    public static Programme Of(Formulation formulation)
    {
        int n = formulation.Columns;
        double[] cost = new double[n];
        double offset = formulation.Objective.Offset[0] + formulation.Quadratic.Constant;
        for (int term = 0; term < formulation.Objective.Terms; term++)
        {
            cost[formulation.Objective.Column[term]] += formulation.Objective.Coefficient[term];
        }

        foreach ((int column, double value) in formulation.Quadratic.Linear)
        {
            cost[column] += value;
        }

        bool[] integer =
        [
            .. formulation.VariableBlocks.SelectMany(b => Enumerable.Repeat(b.IsInteger, b.Domain.Count)),
        ];
        double[] lower = [.. formulation.VariableBlocks.SelectMany(b => b.Lower)];
        double[] upper = [.. formulation.VariableBlocks.SelectMany(b => b.Upper)];
        double[] rowLower = [.. formulation.ConstraintBlocks.SelectMany(b => b.Lower)];
        double[] rowUpper = [.. formulation.ConstraintBlocks.SelectMany(b => b.Upper)];
        return new Programme(
            formulation.Sense,
            offset,
            cost,
            (lower, upper),
            (rowLower, rowUpper),
            Matrix(formulation, rowLower.Length, n),
            integer,
            formulation.Quadratic.Hessian(n)
        )
        {
            Source = formulation,
        };
    }

    private static SparseColumns Matrix(Formulation formulation, int rows, int columns)
    {
        int entries = formulation.ConstraintBlocks.Sum(b => b.Left.Terms);
        int[] row = new int[entries];
        int[] column = new int[entries];
        double[] value = new double[entries];
        int at = 0;
        foreach (ConstraintBlock block in formulation.ConstraintBlocks)
        {
            LinearBlock left = block.Left;
            left.Column.CopyTo(column, at);
            left.Coefficient.CopyTo(value, at);
            for (int element = 0; element < block.Domain.Count; element++)
            {
                int length = left.Start[element + 1] - left.Start[element];
                Array.Fill(row, block.First + element, at, length);
                at += length;
            }
        }

        return SparseColumns.FromTriplets(rows, columns, row, column, value);
    }
}
