using Lodestone.Equilibrium.Calibration;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>Rules of behaviour of one path: the parameters of a draw by use, activity, bundle and holding.</summary>
/// <remarks>
/// A row of demand, capacity or goods keeps its own elasticity and is scaled by drawn over central of the parameter of
/// its good; everything else is the drawn value itself. Filled again for every draw without allocation.
/// </remarks>
public sealed class PathRules
{
    /// <summary>Smallest factor on a slope: below it a quantity is fixed for every purpose.</summary>
    private const double Fixed = 1e-6;

    private readonly CompiledScenario _compiled;
    private readonly int[] _useGood,
        _activityGood,
        _bundleGood,
        _holdingGood,
        _nodeGood;
    private readonly double[] _one,
        _two;
    private readonly double _months;

    /// <summary>The central rules of a compiled scenario.</summary>
    public PathRules(CompiledScenario compiled)
    {
        _compiled = compiled;
        EquilibriumProgram program = compiled.Program;
        _months = compiled.Scenario.Horizon.MonthsPerPeriod;
        _nodeGood = [.. program.Nodes.Select(node => node.Good)];
        _useGood = [.. program.Uses.Node.Select(node => _nodeGood[node])];
        _bundleGood = [.. program.Sources.User.Select(node => _nodeGood[node])];
        _holdingGood = [.. program.Holdings.Node.Select(node => _nodeGood[node])];
        Activities activities = program.Activities;
        _activityGood =
        [
            .. Enumerable.Range(0, activities.Count).Select(a => _nodeGood[activities.Node[activities.Start[a]]]),
        ];
        _one = new double[compiled.World.Goods.Count];
        _two = new double[compiled.World.Goods.Count];
        Kernel = new KernelNumbers(program);
        BaseMargin = [.. activities.BaseMargin];
        ReleaseRate = [.. program.Holdings.ReleaseRate];
        PurchaseRate = [.. program.Holdings.PurchaseRate];
        int holdings = program.Holdings.Count;
        (Premium, Discount) = (new double[holdings], new double[holdings]);
        (StoragePeriods, StorageDiscount) = (new double[holdings], new double[holdings]);
        (ReferenceRate, Transit) = (new double[holdings], new double[holdings]);
        (ExtraPerRise, ExtraCap) = (new double[holdings], new double[holdings]);
        ScaleRate = new double[program.Sources.Bundles];
        ContractRate = new double[program.Sources.Bundles];
        RouteHabit = new double[program.Sources.Routes];
        DemandResponse = new Response(program.Uses.Count);
        SupplyResponse = new Response(activities.Count);
        Fill(compiled.Behaviour);
    }

    /// <summary>Numbers the kernel reads.</summary>
    public KernelNumbers Kernel { get; }

    /// <summary>Margin m0 by activity, USD/t.</summary>
    public double[] BaseMargin { get; }

    /// <summary>Fastest release by holding, t per period.</summary>
    public double[] ReleaseRate { get; }

    /// <summary>Fastest purchase by holding, t per period.</summary>
    public double[] PurchaseRate { get; }

    /// <summary>Rise over the recent average at which holders sell.</summary>
    public double[] Premium { get; }

    /// <summary>Fall below it at which full holders buy.</summary>
    public double[] Discount { get; }

    /// <summary>Room of makers' stores, periods of base output.</summary>
    public double[] StoragePeriods { get; }

    /// <summary>Fall at which makers store.</summary>
    public double[] StorageDiscount { get; }

    /// <summary>Share of a price change that holders learn in a period.</summary>
    public double[] ReferenceRate { get; }

    /// <summary>Transit time of imports by holding, periods.</summary>
    public double[] Transit { get; }

    /// <summary>Extra stock wanted per unit rise over the recent average, t.</summary>
    public double[] ExtraPerRise { get; }

    /// <summary>Most extra stock wanted, t.</summary>
    public double[] ExtraCap { get; }

    /// <summary>Adjustment of λ per period by bundle — equation (9).</summary>
    public double[] ScaleRate { get; }

    /// <summary>Adjustment of weights to shares per period by route; 0 where there is no choice.</summary>
    public double[] RouteHabit { get; }

    /// <summary>Share of contracts re-priced per period by bundle.</summary>
    public double[] ContractRate { get; }

    /// <summary>Long-run response of demand by use.</summary>
    public Response DemandResponse { get; }

    /// <summary>Long-run response of supply by activity.</summary>
    public Response SupplyResponse { get; }

    /// <summary>Takes the values of a draw.</summary>
    public void Fill(Behaviour drawn)
    {
        Kernel.Version++;
        FillSources(drawn);
        FillActivities(drawn);
        FillDemand(drawn);
        FillHoldings(drawn);
    }

    private void FillSources(Behaviour drawn)
    {
        Sources sources = _compiled.Program.Sources;
        Ratio(drawn, ParameterNames.Sigma, _one);
        Ratio(drawn, ParameterNames.ImportVolumeCost, _two);
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            Kernel.Dispersion[bundle] = sources.Dispersion[bundle] / _one[_bundleGood[bundle]];
            Kernel.LinkSlope[bundle] = sources.LinkSlope[bundle] * _two[_bundleGood[bundle]];
        }

        drawn.Fill(ParameterNames.ScaleAdjustmentPerMonth, _one);
        drawn.Fill(ParameterNames.SourcingHabitPerYear, _two);
        Convert(_one, share => PerPeriod(share, _months));
        Convert(_two, share => PerPeriod(share, _months / 12));
        Spread(_one, _bundleGood, ScaleRate);
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            Range routes = sources.Start[bundle]..sources.Start[bundle + 1];
            Span<double> habits = RouteHabit.AsSpan(routes);
            habits.Fill(habits.Length > 1 ? Math.Max(_two[_bundleGood[bundle]], 0) : 0);
        }

        drawn.Fill(ParameterNames.ContractLagMonths, _one);
        Convert(_one, lag => lag > 0 ? 1 - Math.Exp(-_months / lag) : 1);
        Spread(_one, _bundleGood, ContractRate);
        Ratio(drawn, ParameterNames.DisposalPrice, _one);
        for (int node = 0; node < _nodeGood.Length; node++)
        {
            Kernel.DisposalPrice[node] = _compiled.Program.DisposalPrice[node] * _one[_nodeGood[node]];
        }
    }

    private void FillActivities(Behaviour drawn)
    {
        Activities activities = _compiled.Program.Activities;
        Ratio(drawn, ParameterNames.SupplyElasticity, _one);
        Ratio(drawn, ParameterNames.LinkEntryPremium, _two);
        for (int activity = 0; activity < activities.Count; activity++)
        {
            int good = _activityGood[activity];
            if (activities.Origin[activity].Kind == ActivityKind.Process)
            {
                Kernel.Slope[activity] = activities.Slope[activity] * Math.Max(_one[good], Fixed);
            }
            else if (activities.Origin[activity].Kind == ActivityKind.NewRoute)
            {
                int user = activities.Node[activities.Start[activity] + 1];
                string id = _compiled.World.Goods[good].Id;
                double central = _compiled.Behaviour.Of(id, ParameterNames.LinkEntryPremium);
                double price = _compiled.Program.BasePrice[user];
                BaseMargin[activity] = activities.BaseMargin[activity] + ((_two[good] - 1) * central * price);
                Kernel.Slope[activity] = activities.Slope[activity] / _two[good];
            }
        }

        double years = _months / 12;
        drawn.Fill(ParameterNames.SupplyElasticityLong, 0, _two);
        for (int activity = 0; activity < activities.Count; activity++)
        {
            double own = ShortSupply(activity) * _one[_activityGood[activity]];
            bool process = activities.Origin[activity].Kind == ActivityKind.Process;
            SupplyResponse.Shift[activity] = process ? Math.Max(_two[_activityGood[activity]] - own, 0) : 0;
        }

        drawn.Fill(ParameterNames.AdjustmentYears, _one);
        Convert(_one, lag => 1 - Math.Exp(-years / lag));
        Spread(_one, _activityGood, SupplyResponse.Lag);
        Spread(_one, _useGood, DemandResponse.Lag);
        drawn.Fill(ParameterNames.SupplyRampPerYear, _one);
        Convert(_one, cap => cap * years);
        Spread(_one, _activityGood, SupplyResponse.Cap);
        drawn.Fill(ParameterNames.SubstitutionCapPerYear, _one);
        Convert(_one, cap => cap * years);
        Spread(_one, _useGood, DemandResponse.Cap);
    }

    private void FillDemand(Behaviour drawn)
    {
        FinalUses uses = _compiled.Program.Uses;
        Ratio(drawn, ParameterNames.DemandElasticity, _one);
        drawn.Fill(ParameterNames.DemandElasticityLong, 0, _two);
        for (int use = 0; use < uses.Count; use++)
        {
            int good = _useGood[use];
            double own = uses.Elasticity[use] * _one[good];
            Kernel.Elasticity[use] = own;

            // ln h moves towards (η_S − η_L) ln ρ; a long run less elastic than the short one is none.
            DemandResponse.Shift[use] = own - Math.Max(-_two[good], own);
        }
    }

    private void FillHoldings(Behaviour drawn)
    {
        Holdings holdings = _compiled.Program.Holdings;
        Ratio(drawn, ParameterNames.StockReleaseMonths, _one);
        Ratio(drawn, ParameterNames.StockReleaseSpan, _two);
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            if (IsAtlas(holdings.Origin[stock].Kind))
            {
                int good = _holdingGood[stock];
                ReleaseRate[stock] = holdings.ReleaseRate[stock] / _one[good];
                Kernel.ReleaseSlope[stock] = holdings.ReleaseSlope[stock] / (_one[good] * _two[good]);
            }
        }

        Ratio(drawn, ParameterNames.StockRebuildRate, _one);
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            if (IsAtlas(holdings.Origin[stock].Kind))
            {
                PurchaseRate[stock] = holdings.PurchaseRate[stock] * _one[_holdingGood[stock]];
                Kernel.PurchaseSlope[stock] = holdings.PurchaseSlope[stock] * _one[_holdingGood[stock]];
            }
        }

        Take(drawn, ParameterNames.StockReleasePremium, Premium);
        Take(drawn, ParameterNames.StockRebuildDiscount, Discount);
        Take(drawn, ParameterNames.ProducerStorageDiscount, StorageDiscount);
        drawn.Fill(ParameterNames.ProducerStorageMonths, _one);
        Convert(_one, months => months / _months);
        Spread(_one, _holdingGood, StoragePeriods);
        drawn.Fill(ParameterNames.ReferencePriceAdjustmentPerMonth, _one);
        Convert(_one, share => PerPeriod(share, _months));
        Spread(_one, _holdingGood, ReferenceRate);
        drawn.Fill(ParameterNames.TransitMonths, _one);
        Convert(_one, months => months / _months);
        Spread(_one, _holdingGood, Transit);
        drawn.Fill(ParameterNames.PrecautionResponse, _one);
        drawn.Fill(ParameterNames.PrecautionCapDays, _two);
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            if (holdings.Origin[stock].Kind == HoldingKind.Private)
            {
                Node node = _compiled.Program.Nodes[holdings.Node[stock]];
                double perDay = _compiled.Base.Used[node.Good, node.Place] * _compiled.Base.PerYear / 365;
                ExtraPerRise[stock] = 10 * perDay * _one[node.Good];
                ExtraCap[stock] = perDay * _two[node.Good];
            }
        }
    }

    private static bool IsAtlas(HoldingKind kind) => kind is HoldingKind.Private or HoldingKind.Government;

    /// <summary>Drawn over central by good; 1 where the package has no row or a central value of zero.</summary>
    private void Ratio(Behaviour drawn, string name, double[] byGood)
    {
        IReadOnlyList<Good> goods = _compiled.World.Goods;
        for (int good = 0; good < byGood.Length; good++)
        {
            double? central = _compiled.Behaviour.Find(goods[good].Id, name);
            byGood[good] = central is { } value and not 0 ? (drawn.Find(goods[good].Id, name) ?? value) / value : 1;
        }
    }

    private void Take(Behaviour drawn, string name, double[] byHolding)
    {
        drawn.Fill(name, _one);
        Spread(_one, _holdingGood, byHolding);
    }

    private static void Convert(double[] values, Func<double, double> convert)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = convert(values[i]);
        }
    }

    private static void Spread(double[] byGood, int[] good, double[] target)
    {
        for (int i = 0; i < good.Length; i++)
        {
            target[i] = byGood[good[i]];
        }
    }

    private double ShortSupply(int activity) =>
        _compiled.Program.Activities.Origin[activity] is { Kind: ActivityKind.Process, Index: int row }
        && double.IsFinite(_compiled.World.Capacities[row].SupplyElasticity)
            ? _compiled.World.Capacities[row].SupplyElasticity
            : 0;

    private static double PerPeriod(double share, double lengths) => 1 - Math.Pow(1 - Math.Clamp(share, 0, 1), lengths);
}
