using System.Runtime.InteropServices;

namespace Lodestone.Optimization.Highs;

/// <summary>HiGHS (Huangfu and Hall 2018): dual simplex, interior point, branch and bound, active set for quadratic.</summary>
/// <remarks>
/// One thread, a cold start each time, no output. A maximisation is handed over as the minimisation of the negated
/// objective, so that one convention of signs of HiGHS is enough.
/// </remarks>
public sealed class HighsSolver : ISolver
{
    /// <inheritdoc/>
    /// <exception cref="DllNotFoundException">The library is not beside the program.</exception>
    public string Name => $"HiGHS {Marshal.PtrToStringAnsi(HighsLibrary.Version())}";

    /// <inheritdoc/>
    public SolverAnswer Solve(Programme programme, SolverOptions options, CancellationToken cancellation = default)
    {
        if (cancellation.IsCancellationRequested)
        {
            return new SolverAnswer(SolverClaim.Limit, "cancelled");
        }

        if (programme.Columns == 0)
        {
            return WithoutVariables(programme);
        }

        try
        {
            using var model = new HighsModel(programme);
            return model.Solve(options, cancellation);
        }
        catch (DllNotFoundException error)
        {
            return new SolverAnswer(
                SolverClaim.Error,
                $"the library of HiGHS is not beside the program: {error.Message}"
            );
        }
        catch (HighsRefusal refusal)
        {
            return new SolverAnswer(SolverClaim.Error, refusal.Message);
        }
    }

    /// <summary>Without variables every row is 0, which its sides allow or not.</summary>
    private static SolverAnswer WithoutVariables(Programme programme)
    {
        for (int i = 0; i < programme.Rows; i++)
        {
            if (programme.RowLower[i] > 0 || programme.RowUpper[i] < 0)
            {
                double[] ray = new double[programme.Rows];
                ray[i] = programme.RowLower[i] > 0 ? -1 : 1;
                return new SolverAnswer(SolverClaim.Infeasible, "infeasible") { DualRay = ray };
            }
        }

        return new SolverAnswer(SolverClaim.Optimal, "optimal")
        {
            X = [],
            RowDual = new double[programme.Rows],
            Bound = programme.Offset,
        };
    }
}
