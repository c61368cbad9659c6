using System.Diagnostics;
using Lodestone.Optimization;

namespace Lodestone.Peers.Highs;

/// <summary>Solves a linear programme with HiGHS, cold, on one thread, without output.</summary>
public static class HighsSolver
{
    private static readonly Optimization.Highs.HighsSolver Solver = new();

    /// <summary>Name and version of the library.</summary>
    /// <exception cref="DllNotFoundException">The library is not beside the program.</exception>
    public static string Version => Solver.Name;

    /// <summary>Solves.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="method"><c>simplex</c> or <c>ipm</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such method, or HiGHS fails.</exception>
    public static HighsResult Solve(LinearProgramme programme, string method) =>
        Solve(
            programme.Costs,
            programme.Layout.Lower,
            programme.Layout.Upper,
            programme.Layout.RowLower,
            programme.Layout.RowUpper,
            (programme.Start, programme.Index, programme.Value),
            method
        );

    /// <summary>Solves min cost·x with bounds on x and rows, the matrix by columns (one start more than columns).</summary>
    /// <exception cref="InvalidOperationException">There is no such method, or HiGHS fails.</exception>
    public static HighsResult Solve(
        double[] cost,
        double[] lower,
        double[] upper,
        double[] rowLower,
        double[] rowUpper,
        (int[] Start, int[] Index, double[] Value) matrix,
        string method
    )
    {
        int[] column = new int[matrix.Index.Length];
        for (int j = 0; j < cost.Length; j++)
        {
            Array.Fill(column, j, matrix.Start[j], matrix.Start[j + 1] - matrix.Start[j]);
        }

        var programme = new Programme(
            Sense.Minimise,
            0,
            cost,
            (lower, upper),
            (rowLower, rowUpper),
            SparseColumns.FromTriplets(rowLower.Length, cost.Length, matrix.Index, column, matrix.Value)
        );
        var options = new SolverOptions(
            Method: method switch
            {
                "simplex" => LinearMethod.Simplex,
                "ipm" => LinearMethod.InteriorPoint,
                _ => throw new InvalidOperationException($"there is no method solver={method}"),
            }
        );
        Stopwatch watch = Stopwatch.StartNew();
        SolverAnswer answer = Solver.Solve(programme, options);
        watch.Stop();
        return answer.Claim == SolverClaim.Error
            ? throw new InvalidOperationException($"HiGHS fails: {answer.Message}")
            : new HighsResult(
                answer.Claim == SolverClaim.Optimal,
                answer.X is null ? double.NaN : programme.Objective(answer.X),
                answer.X ?? [],
                answer.RowDual ?? [],
                watch.Elapsed.TotalMilliseconds
            );
    }
}
