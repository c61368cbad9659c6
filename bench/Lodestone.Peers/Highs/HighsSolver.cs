using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Lodestone.Peers.Highs;

/// <summary>Solves a linear programme with HiGHS, cold, on one thread, without output.</summary>
public static class HighsSolver
{
    private const int ByColumn = 1,
        Minimise = 1,
        Optimal = 7,
        Failed = -1;

    /// <summary>Version of the library.</summary>
    /// <exception cref="DllNotFoundException">The library is not beside the program.</exception>
    public static string Version => Marshal.PtrToStringAnsi(HighsLibrary.Version()) ?? "unknown";

    /// <summary>Solves.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="method"><c>simplex</c> or <c>ipm</c>.</param>
    /// <exception cref="InvalidOperationException">HiGHS refuses the problem or an option.</exception>
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
    /// <exception cref="InvalidOperationException">HiGHS refuses the problem or an option.</exception>
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
        Stopwatch watch = Stopwatch.StartNew();
        IntPtr highs = HighsLibrary.Create();
        try
        {
            Check(HighsLibrary.SetSwitch(highs, "output_flag", 0), "output_flag");
            Check(HighsLibrary.SetInteger(highs, "threads", 1), "threads");
            Check(HighsLibrary.SetText(highs, "solver", method), $"solver={method}");
            Check(
                HighsLibrary.PassLp(
                    highs,
                    cost.Length,
                    rowLower.Length,
                    matrix.Index.Length,
                    ByColumn,
                    Minimise,
                    0,
                    cost,
                    lower,
                    upper,
                    rowLower,
                    rowUpper,
                    matrix.Start,
                    matrix.Index,
                    matrix.Value
                ),
                "the problem"
            );
            Check(HighsLibrary.Run(highs), "to run");
            double[] x = new double[cost.Length];
            double[] reduced = new double[cost.Length];
            double[] rows = new double[rowLower.Length];
            double[] duals = new double[rowLower.Length];
            Check(HighsLibrary.Solution(highs, x, reduced, rows, duals), "to give its solution");
            watch.Stop();
            return new HighsResult(
                HighsLibrary.Status(highs) == Optimal,
                HighsLibrary.Objective(highs),
                x,
                duals,
                watch.Elapsed.TotalMilliseconds
            );
        }
        finally
        {
            HighsLibrary.Destroy(highs);
        }
    }

    private static void Check(int status, string what)
    {
        if (status == Failed)
        {
            throw new InvalidOperationException($"HiGHS refuses {what}");
        }
    }
}
