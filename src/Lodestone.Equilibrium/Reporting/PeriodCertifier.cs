using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Says of a solved period how well it is solved: residual, books, duality gap, complementarity.</summary>
/// <param name="compiled">The scenario.</param>
internal sealed class PeriodCertifier(CompiledScenario compiled)
{
    private readonly PrimalObjective _primal = new(compiled.Program);
    private readonly double _turnover = Turnover(compiled.Program);

    /// <summary>The certificate of a period.</summary>
    /// <param name="view">The period.</param>
    /// <param name="period">Zero-based index of the horizon.</param>
    /// <param name="balance">Largest balance residual relative to the throughput of its node; not a number where it was not solved.</param>
    public PeriodCertificate Certify(PeriodView view, int period, double balance)
    {
        PeriodSolution solution = view.Solution;
        Node worst = compiled.Program.Nodes[solution.WorstNode];
        string name =
            $"{compiled.World.Goods[worst.Good].Id} at "
            + (worst.Place < 0 ? "pool" : compiled.World.Places[worst.Place].Id);
        double gap = _primal.Gap(view.Parameters, solution) / _turnover;
        bool certified =
            solution.Status < SolveStatus.ToleranceNotMet
            && balance <= RunCertificate.BalanceTolerance
            && gap <= RunCertificate.GapTolerance;
        SolveStatus status = certified
            ? solution.Status
            : (SolveStatus)Math.Max((int)solution.Status, (int)SolveStatus.ToleranceNotMet);
        return new PeriodCertificate(
            period,
            status,
            solution.Residual,
            balance,
            double.IsFinite(gap) ? gap : null,
            Complementarity(view),
            solution.Iterations,
            solution.Fallback,
            name,
            solution.InactiveNodes
        )
        {
            Unsettled = solution.Unsettled,
        };
    }

    /// <summary>Base throughput of every market at base prices, USD per period.</summary>
    private static double Turnover(EquilibriumProgram program)
    {
        double turnover = 0;
        for (int node = 0; node < program.Nodes.Length; node++)
        {
            turnover += program.QuotaOfNode[node] >= 0 ? 0 : program.BasePrice[node] * program.Throughput[node];
        }

        return turnover;
    }

    /// <summary>Largest product of unused licences or capacity with its rent, over turnover.</summary>
    private double Complementarity(PeriodView view)
    {
        EquilibriumProgram program = compiled.Program;
        PeriodSolution solution = view.Solution;
        double worst = 0;
        for (int quota = 0; quota < program.Quotas.Count; quota++)
        {
            double exports = compiled.QuotaRules[quota].Routes.Sum(route => solution.Flow[route]);
            double rent = solution.Price[program.Quotas.Node[quota]];
            double left = view.Parameters.QuotaLimit[quota].Value - exports;
            worst = rent > 0 ? Math.Max(worst, Math.Abs(rent * left)) : worst;
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            double capacity = view.Parameters.Capacity[activity].Value;
            double rent = capacity > 0 ? PlantRent.Of(program, view, activity, capacity) : 0;
            worst = rent > 0 ? Math.Max(worst, rent * (capacity - solution.Level[activity])) : worst;
        }

        return worst / _turnover;
    }
}
