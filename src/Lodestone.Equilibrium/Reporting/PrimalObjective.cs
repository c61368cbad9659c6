using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Objective of the primal programme (10) at the quantities of a solution: the other half of the certificate.</summary>
/// <param name="program">Markets.</param>
internal sealed class PrimalObjective(EquilibriumProgram program)
{
    private readonly double[] _utility = new double[program.Uses.Count];

    /// <summary>|Φ(π) − Σ γ X0²/2 + primal(y)|, USD: zero at an equilibrium by strong duality; what the interior point left where Φ was not evaluated.</summary>
    public double Gap(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        if (solution.InteriorGap is { } left)
        {
            return left;
        }

        KernelNumbers numbers = parameters.Draw.Of(0);
        double gap = solution.Potential;
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            gap += Bundle(parameters, solution, bundle);
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            double level = solution.Level[activity];
            double slope = numbers.Slope[activity];
            gap +=
                level
                * (parameters.Margin[activity].Value + (((0.5 * level) - parameters.Level[activity].Value) / slope));
        }

        UseUtility.Compute(parameters.Draw.Demand, parameters.Demand.Numbers, solution.Served, _utility);
        for (int use = 0; use < program.Uses.Count; use++)
        {
            double demand = parameters.Demand[use].Value;
            gap -= demand > 0 ? demand * program.BasePrice[program.Uses.Node[use]] * _utility[use] : 0;
        }

        Holdings holdings = program.Holdings;
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            double release = solution.Release[stock];
            double purchase = solution.Purchase[stock];
            gap +=
                release == 0
                    ? 0
                    : release
                        * (parameters.ReleaseTrigger[stock].Value + (0.5 * release / numbers.ReleaseSlope[stock]));
            gap -=
                purchase * (parameters.PurchaseTrigger[stock].Value - (0.5 * purchase / numbers.PurchaseSlope[stock]));
        }

        for (int node = 0; node < program.Nodes.Length; node++)
        {
            double dumped = solution.Disposed[node];
            gap -=
                dumped > 0 ? dumped * (numbers.DisposalPrice[node] - (0.5 * dumped / numbers.DisposalSlope(node))) : 0;
        }

        return Math.Abs(gap);
    }

    private double Bundle(PeriodParameters<Lane1> parameters, PeriodSolution solution, int bundle)
    {
        Sources sources = program.Sources;
        double scale = parameters.Scale[bundle].Value;
        double volume = 0;
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            volume += solution.Flow[route];
        }

        double gap = volume - sources.BaseVolume[bundle];
        double cost =
            0.5
            * parameters.Draw.Of(0).LinkSlope[bundle]
            * ((gap * gap) - (sources.BaseVolume[bundle] * sources.BaseVolume[bundle]));
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            double flow = solution.Flow[route];
            if (flow > 0)
            {
                double freight =
                    parameters.RouteCost[route].Value
                    + (scale * (sources.BaseIndex[bundle] - sources.BaseDelivered[route]));
                double entropy = Math.Log(flow / volume) - parameters.LogWeight[route].Value;
                cost += flow * (freight + (scale * parameters.Draw.Of(0).Dispersion[bundle] * entropy));
            }
        }

        return cost;
    }
}
