using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>A cut at the border is felt after the transit time: what left before still arrives, and what leaves is late.</summary>
/// <remarks>
/// A period clears departures. Goods on their way exceed C* after a cut: the difference arrives, whatever the price.
/// After a re-opening they fall short of it: the holder orders the difference, at prices up to
/// <see cref="OrderCeiling"/> times what it reckons with, and rebuilds its store afterwards. Only measures at the border (ban, throttle,
/// quota) move O; a market that shrinks by itself, or an outage, is taken to be felt at once.
/// </remarks>
internal sealed class Pipeline(CompiledScenario compiled)
{
    private readonly bool _closes = compiled.Scenario.Items.Any(item => item is not DemandChange and not FundedProject);

    /// <summary>Orders are given up above this multiple of the expected price, so that a market without supply still clears.</summary>
    private const double OrderCeiling = 10;

    /// <summary>Sets what arrives beyond current departures; call when the events of the period are set.</summary>
    public void Arrive(PeriodParameters<Lane1> parameters, ScenarioItem[] items, PathState state, int period)
    {
        PipelineState pipeline = state.Pipeline;
        pipeline.Tell(Array.Exists(items, item => item is Ban or Throttle or ExportQuota && item.When.Covers(period)));
        if (pipeline.IsQuiet)
        {
            return;
        }

        bool settled = true;
        for (int stock = 0; stock < pipeline.Transit.Length; stock++)
        {
            pipeline.Arriving[stock] = pipeline.Ordered[stock] = 0;
            if (pipeline.Transit[stock] <= 0)
            {
                continue;
            }

            pipeline.Openness[stock] = Openness(parameters, pipeline.Bundle[stock], pipeline.Imports[stock]);
            double gap = pipeline.Content[stock] - pipeline.Due(stock);
            settled &= Math.Abs(gap) <= 1e-9 * pipeline.Imports[stock];
            if (gap > 1e-9 * pipeline.Imports[stock])
            {
                int node = compiled.Program.Holdings.Node[stock];
                pipeline.Arriving[stock] = gap;
                parameters.Injection.Numbers[node] = parameters.Injection.Numbers[node] + gap;
                Rescale(parameters, pipeline.Bundle[stock], gap);
            }
            else if (gap < -1e-9 * pipeline.Imports[stock])
            {
                pipeline.Ordered[stock] = -gap;
            }
        }

        pipeline.Settle(settled);
    }

    /// <summary>
    /// Weights w of the suppliers still open over 1 − A/X0, with A what arrives: the A tonnes that need no supplier are
    /// no reason to switch, and W is W0 as long as base departures plus A are base imports.
    /// </summary>
    private void Rescale(PeriodParameters<Lane1> parameters, int bundle, double arriving)
    {
        Sources sources = compiled.Program.Sources;
        double left = 1 - (arriving / sources.BaseVolume[bundle]);
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1] && left > 1e-9; route++)
        {
            double weight = parameters.LogWeight.Numbers[route];
            if (weight > -1e20)
            {
                parameters.LogWeight.Numbers[route] = weight - Math.Log(left);
            }
        }
    }

    /// <summary>Puts orders in the place of rebuilding; call when routes without supply are closed.</summary>
    public void Order(PeriodParameters<Lane1> parameters, PathRules rules, PathState state)
    {
        PipelineState pipeline = state.Pipeline;
        Holdings holdings = compiled.Program.Holdings;
        for (int stock = 0; stock < pipeline.Transit.Length; stock++)
        {
            double order = pipeline.Ordered[stock];
            if ((order <= 0 && (state.Extra[stock] <= 0 || !_closes)) || pipeline.Bundle[stock] < 0)
            {
                continue;
            }

            if (!AnyOpen(parameters, pipeline.Bundle[stock]))
            {
                // Nobody sells: nobody buys, whatever it would pay.
                pipeline.Ordered[stock] = 0;
                parameters.PurchaseLimit.Numbers[stock] = 0;
            }
            else if (order > 0)
            {
                double price = compiled.Program.BasePrice[holdings.Node[stock]] * state.Expected[stock];
                parameters.PurchaseLimit.Numbers[stock] = order;
                parameters.PurchaseTrigger.Numbers[stock] =
                    (OrderCeiling * price) + (order / rules.Kernel.PurchaseSlope[stock]);
            }
        }
    }

    private double Openness(PeriodParameters<Lane1> parameters, int bundle, double imports)
    {
        EquilibriumProgram program = compiled.Program;
        Sources sources = program.Sources;
        double open = 0;
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            if (
                program.Nodes[sources.Origin[route]].Place == program.Nodes[sources.User[bundle]].Place
                || parameters.LogWeight.Numbers[route] < -1e20
            )
            {
                continue;
            }

            double share = 1;
            for (int at = program.Quotas.RouteStart[route]; at < program.Quotas.RouteStart[route + 1]; at++)
            {
                int quota = program.QuotaOfNode[program.Quotas.RouteNode[at]];
                double before = program.Quotas.BaseVolume[quota];
                double limit = parameters.QuotaLimit.Numbers[quota];
                share = before > 0 ? Math.Min(share, limit / before) : share;
            }

            open += share * sources.BaseShare[route] * sources.BaseVolume[bundle];
        }

        return Math.Min(open / imports, 1);
    }

    private bool AnyOpen(PeriodParameters<Lane1> parameters, int bundle)
    {
        for (int r = compiled.Program.Sources.Start[bundle]; r < compiled.Program.Sources.Start[bundle + 1]; r++)
        {
            if (parameters.LogWeight.Numbers[r] > -1e20)
            {
                return true;
            }
        }

        return false;
    }
}
