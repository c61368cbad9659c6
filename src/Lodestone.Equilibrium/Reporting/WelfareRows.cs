using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Gains and losses against the base year by place, and value added lost by sector.</summary>
/// <remarks>
/// Consumers: −∫ D dq of final uses. Producers: ∫ z dm of their activities, less the rent lost with capacity, plus quota
/// rents of the exporter. Treasury: duties less support less floor purchases plus sales from reserves. Stock holders'
/// trading gains and the users' cost of switching suppliers are not in the three. Value added lost: shortfall of final
/// uses × value added per tonne of <c>sectors.csv</c>, for sectors that have one.
/// </remarks>
internal static class WelfareRows
{
    public static void Add(Rows rows, PeriodView view)
    {
        int places = view.Compiled.World.Places.Count;
        double[] consumer = Consumers(view);
        double[] producer = Producers(view);
        double[] government = Governments(view);
        for (int place = 0; place < places; place++)
        {
            string id = view.Compiled.World.Places[place].Id;
            rows.Add(Variables.WelfareConsumer, "USD", consumer[place], id);
            rows.Add(Variables.WelfareProducer, "USD", producer[place], id);
            rows.Add(Variables.WelfareGovernment, "USD", government[place], id);
        }

        AddValueAdded(rows, view);
    }

    private static double[] Consumers(PeriodView view)
    {
        double[] gain = new double[view.Compiled.World.Places.Count];
        EquilibriumProgram program = view.Program;
        for (int use = 0; use < program.Uses.Count; use++)
        {
            int node = program.Uses.Node[use];
            double elasticity = program.Uses.Elasticity[use];
            double choke = program.Uses.Choke[use];
            double ratio = view.Solution.Price[node] / program.BasePrice[node];
            double surplus = DemandCurve.Surplus(ratio, elasticity, choke) - DemandCurve.Surplus(1, elasticity, choke);
            gain[program.Nodes[node].Place] += view.Parameters.Demand[use].Value * program.BasePrice[node] * surplus;
        }

        return gain;
    }

    private static double[] Producers(PeriodView view)
    {
        double[] gain = new double[view.Compiled.World.Places.Count];
        EquilibriumProgram program = view.Program;
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (view.Plants(activity) is { } plant)
            {
                gain[view.Compiled.Index.Place(plant.Place)] += Surplus(view, activity);
            }
        }

        for (int quota = 0; quota < program.Quotas.Count; quota++)
        {
            int node = program.Quotas.Node[quota];
            double rent = view.Solution.Price[node];
            double exports = view.Compiled.QuotaRules[quota].Routes.Sum(route => view.Solution.Flow[route]);
            gain[program.Nodes[node].Place] += Math.Max(rent, 0) * exports;
        }

        return gain;
    }

    private static double Surplus(PeriodView view, int activity)
    {
        Activities activities = view.Program.Activities;
        double slope = activities.Slope[activity];
        double margin = 0;
        for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
        {
            margin += activities.Coefficient[at] * view.Solution.Price[activities.Node[at]];
        }

        double capacity = view.Parameters.Capacity[activity].Value;
        double reference = activities.BaseMargin[activity];
        margin += reference - view.Parameters.Margin[activity].Value;
        if (double.IsPositiveInfinity(slope))
        {
            return Math.Max(margin - reference, 0) * view.Solution.Level[activity];
        }

        double level = view.Parameters.Level[activity].Value;
        double before = activities.BaseLevel[activity];
        return Area(level + (slope * (margin - reference)), capacity, slope)
            - Area(level, capacity, slope)
            + Area(before, Math.Min(capacity, activities.Capacity[activity]), slope)
            - Area(before, activities.Capacity[activity], slope);
    }

    /// <summary>∫ of a clamped line: the surplus A of an activity.</summary>
    private static double Area(double wanted, double capacity, double slope)
    {
        double level = Math.Clamp(wanted, 0, capacity);
        return level * (wanted - (0.5 * level)) / slope;
    }

    private static double[] Governments(PeriodView view)
    {
        double[] gain = new double[view.Compiled.World.Places.Count];
        EquilibriumProgram program = view.Program;
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            int place = program.Nodes[program.Sources.User[bundle]].Place;
            for (int route = program.Sources.Start[bundle]; route < program.Sources.Start[bundle + 1]; route++)
            {
                double duty = view.Parameters.RouteCost[route].Value - program.Sources.Freight[route];
                double before =
                    program.Sources.Tariff[route]
                    * program.BasePrice[program.Sources.Origin[route]]
                    * program.Sources.BaseShare[route]
                    * program.Sources.BaseVolume[bundle];
                gain[place] += (duty * view.Solution.Flow[route]) - before;
            }
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            if (view.Plants(activity) is { } plant)
            {
                gain[view.Compiled.Index.Place(plant.Place)] -=
                    view.Wedges.Support(activity, view.Solution) * view.Solution.Level[activity];
            }
        }

        AddStockTrade(view, gain);
        return gain;
    }

    private static void AddStockTrade(PeriodView view, double[] gain)
    {
        EquilibriumProgram program = view.Program;
        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            int node = program.Holdings.Node[stock];
            HoldingKind kind = program.Holdings.Origin[stock].Kind;
            if (kind is HoldingKind.Private or HoldingKind.Producer)
            {
                continue;
            }

            double sold = (view.Solution.Release[stock] - view.Solution.Purchase[stock]) * view.Solution.Price[node];
            foreach ((int holder, double share) in PoolHolders.Of(view, stock))
            {
                gain[program.Nodes[holder].Place] += share * sold;
            }
        }

        double[] arriving = view.State.Pipeline.ArrivingAt(program);
        for (int node = 0; node < program.Nodes.Length; node++)
        {
            double injected = view.Parameters.Injection[node].Value - arriving[node];
            if (injected > 0 && program.Nodes[node].Place >= 0)
            {
                gain[program.Nodes[node].Place] += injected * view.Solution.Price[node];
            }
        }
    }

    private static void AddValueAdded(Rows rows, PeriodView view)
    {
        SortedDictionary<(int Place, string Sector), double> loss = [];
        EquilibriumProgram program = view.Program;
        Dictionary<string, double> accounts = [];
        foreach (SectorAccount sector in view.Compiled.World.Sectors)
        {
            if (sector.ValueAddedPerTonne is { } value)
            {
                accounts[sector.Sector] = value;
            }
        }

        for (int use = 0; use < program.Uses.Count; use++)
        {
            FinalDemand row = view.Compiled.World.Demands[program.Uses.Row[use]];
            if (accounts.TryGetValue(row.Sector, out double value))
            {
                (int Place, string Sector) key = (view.Compiled.Index.Place(row.Place), row.Sector);
                double missing = Math.Max(view.Need[use] - view.Solution.Served[use], 0);
                loss[key] = loss.GetValueOrDefault(key) + (missing * value);
            }
        }

        foreach (((int place, string sector), double value) in loss)
        {
            rows.Add(Variables.GdpLoss, "USD", value, view.Compiled.World.Places[place].Id, sector: sector);
        }
    }
}
