using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.InteriorPoint;

/// <summary>Objective of programme (10): value, gradient and diagonal curvature.</summary>
/// <remarks>
/// The entropy of a bundle also has a rank-one curvature (γ − λμ/X) 1 1ᵀ among its routes, kept in
/// <see cref="Coupling"/>. A homogeneous good has neither entropy nor import link: its flows cost freight and duty.
/// A surplus of a homogeneous good, or of one made at constant cost, is dumped at zero.
/// </remarks>
internal sealed class PrimalCost
{
    private readonly EquilibriumProgram _program;
    private readonly PrimalVariables _variables;

    public PrimalCost(EquilibriumProgram program, PrimalVariables variables)
    {
        _program = program;
        _variables = variables;
        Gradient = new double[variables.Count];
        Curvature = new double[variables.Count];
        Coupling = new double[program.Sources.Bundles];
    }

    /// <summary>∂f/∂y, USD/t.</summary>
    public double[] Gradient { get; }

    /// <summary>Diagonal of ∂²f/∂y², USD/t per t.</summary>
    public double[] Curvature { get; }

    /// <summary>Rank-one curvature among the routes of a bundle, USD/t per t.</summary>
    public double[] Coupling { get; }

    /// <summary>Derivatives at the current quantities.</summary>
    public void Derive(PeriodParameters<Lane1> parameters)
    {
        KernelNumbers numbers = parameters.Draw.Of(0);
        for (int bundle = 0; bundle < _program.Sources.Bundles; bundle++)
        {
            DeriveBundle(parameters, bundle);
        }

        Activities activities = _program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            int variable = _variables.Levels + activity;
            double inverse = double.IsPositiveInfinity(numbers.Slope[activity]) ? 0 : 1 / numbers.Slope[activity];
            Gradient[variable] =
                parameters.Margin[activity].Value
                + ((_variables.Value[variable] - parameters.Level[activity].Value) * inverse);
            Curvature[variable] = inverse;
        }

        for (int use = 0; use < _program.Uses.Count; use++)
        {
            DeriveDemand(parameters, use);
        }

        DeriveStocks(parameters);
    }

    private void DeriveBundle(PeriodParameters<Lane1> parameters, int bundle)
    {
        Sources sources = _program.Sources;
        KernelNumbers numbers = parameters.Draw.Of(0);
        double scale = parameters.Scale[bundle].Value;
        double dispersion = scale * numbers.Dispersion[bundle];
        double volume = 0;
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            volume += _variables.Value[route];
        }

        bool homogeneous = numbers.Dispersion[bundle] == 0;
        double slope = numbers.LinkSlope[bundle];
        Coupling[bundle] = homogeneous || volume <= 0 ? 0 : slope - (dispersion / volume);
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            double cost = parameters.RouteCost[route].Value;
            if (homogeneous)
            {
                Gradient[route] = cost;
                Curvature[route] = 0;
            }
            else if (_variables.Active[route])
            {
                double flow = _variables.Value[route];
                Gradient[route] =
                    cost
                    + (scale * (sources.BaseIndex[bundle] - sources.BaseDelivered[route]))
                    + (dispersion * (Math.Log(flow / volume) - parameters.LogWeight[route].Value))
                    + (slope * (volume - sources.BaseVolume[bundle]));
                Curvature[route] = dispersion / flow;
            }
        }
    }

    private void DeriveDemand(PeriodParameters<Lane1> parameters, int use)
    {
        int variable = _variables.Demands + use;
        double demand = parameters.Demand[use].Value;
        if (demand <= 0)
        {
            return;
        }

        double price = _program.BasePrice[_program.Uses.Node[use]];
        double elasticity = parameters.Draw.Of(0).Elasticity[use];
        double choke = parameters.Draw.Of(0).Choke[use];
        double share = _variables.Value[variable] / demand;
        double ratio = DemandCurve.Ratio(share, elasticity, choke);
        double slope =
            ratio > choke ? DemandCurve.ChokeRamp * choke / Math.Pow(choke, -elasticity)
            : ratio < DemandCurve.LowRatio
                ? DemandCurve.LowRatio / (elasticity * Math.Pow(DemandCurve.LowRatio, -elasticity))
            : ratio / (elasticity * share);
        Gradient[variable] = -price * ratio;
        Curvature[variable] = price * slope / demand;
    }

    private void DeriveStocks(PeriodParameters<Lane1> parameters)
    {
        KernelNumbers numbers = parameters.Draw.Of(0);
        Holdings holdings = _program.Holdings;
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            int release = _variables.Releases + stock;
            int purchase = _variables.Purchases + stock;
            Gradient[release] =
                parameters.ReleaseTrigger[stock].Value + (_variables.Value[release] / numbers.ReleaseSlope[stock]);
            Curvature[release] = 1 / numbers.ReleaseSlope[stock];
            Gradient[purchase] =
                (_variables.Value[purchase] / numbers.PurchaseSlope[stock]) - parameters.PurchaseTrigger[stock].Value;
            Curvature[purchase] = 1 / numbers.PurchaseSlope[stock];
        }

        for (int node = 0; node < _program.Nodes.Length; node++)
        {
            int variable = _variables.Disposals + node;
            if (numbers.DisposalPrice[node] > 0 && !_program.FreeDisposal[node])
            {
                Curvature[variable] = 1 / numbers.DisposalSlope(node);
                Gradient[variable] = (_variables.Value[variable] * Curvature[variable]) - numbers.DisposalPrice[node];
            }
        }
    }
}
