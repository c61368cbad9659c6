using Lodestone.Equilibrium.Calibration;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>A world and a scenario laid out for the kernel, with the tables that lead back to their rows.</summary>
public sealed class CompiledScenario
{
    private CompiledScenario(World world, Scenario scenario)
    {
        World = world;
        Scenario = scenario;
        Index = new WorldIndex(world);
        Behaviour = new Behaviour(world);
        Base = new BaseYear(world, Index, scenario.Horizon.PerYear);
        BaseGap = Base.Check(world);
        Nodes = new NodeTable(world, Base);
        ActivityCompiler activities = new(world, Index, Base, Behaviour, Nodes);
        HoldingCompiler holdings = new(world, Index, scenario, Base, Behaviour, Nodes);
        activities.AddNodes();
        activities.AddProjectNodes(scenario);
        Sources sources = SourceCompiler.Compile(world, Index, Base, Behaviour, Nodes);
        FinalUses uses = Uses(world);
        holdings.AddNodes();
        activities.AddProcesses();
        activities.AddLinks();
        activities.AddProjects(scenario);
        holdings.AddStocks();
        holdings.AddProducers();
        holdings.AddPolicies(activities);
        Activities laid = activities.Compile();
        Routes = new RouteTable(world, Index, sources, laid, Nodes.Nodes);
        (Quotas quotas, QuotaRules) = QuotaCompiler.Compile(scenario, world, Index, sources, Routes, Nodes);
        Pools = [.. holdings.Pools];
        Answers = [.. holdings.Answers];
        Node[] nodes = [.. Nodes.Nodes];
        Program = new EquilibriumProgram(nodes, sources, laid, uses, holdings.Compile(), quotas, Disposal(nodes));
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>Positions in the world's lists.</summary>
    public WorldIndex Index { get; }

    /// <summary>Parameters of behaviour.</summary>
    public Behaviour Behaviour { get; }

    /// <summary>Base year per period.</summary>
    public BaseYear Base { get; }

    /// <summary>Largest relative gap of the base year's balances.</summary>
    public double BaseGap { get; }

    /// <summary>Nodes by good and place.</summary>
    public NodeTable Nodes { get; }

    /// <summary>Routes by good, exporter, importer.</summary>
    public RouteTable Routes { get; }

    /// <summary>Quotas of the scenario, in the order of the program's.</summary>
    public QuotaRule[] QuotaRules { get; }

    /// <summary>Pools of the scenario.</summary>
    public PoolRule[] Pools { get; }

    /// <summary>Reserves that answer a shortfall.</summary>
    public AnswerRule[] Answers { get; }

    /// <summary>The laid-out markets.</summary>
    public EquilibriumProgram Program { get; }

    /// <summary>Compiles.</summary>
    /// <exception cref="CalibrationException">The base year does not balance, or a row cannot be calibrated.</exception>
    public static CompiledScenario Compile(World world, Scenario scenario) => new(world, scenario);

    private FinalUses Uses(World world)
    {
        List<int> rows = [];
        for (int row = 0; row < world.Demands.Count; row++)
        {
            if (world.Demands[row].QuantityPerYear > 0)
            {
                rows.Add(row);
            }
        }

        HashSet<string> idle = [.. world.Sectors.Where(s => s.ValueAddedPerTonne == 0).Select(s => s.Sector)];
        return new FinalUses
        {
            Node =
            [
                .. rows.Select(row =>
                    Nodes.User(Index.Good(world.Demands[row].Good), Index.Place(world.Demands[row].Place))
                ),
            ],
            BaseQuantity = [.. rows.Select(row => world.Demands[row].QuantityPerYear / Base.PerYear)],
            Elasticity = [.. rows.Select(row => -world.Demands[row].Elasticity)],
            Choke = [.. rows.Select(row => world.Demands[row].ChokeMultiple)],
            Row = [.. rows],
            CanBeShort = [.. rows.Select(row => !idle.Contains(world.Demands[row].Sector))],
        };
    }

    private double[] Disposal(Node[] nodes) =>
        [
            .. nodes.Select(node =>
                node.Kind is NodeKind.Quota or NodeKind.Pool
                    ? 0
                    : node.BasePrice * Behaviour.Of(World.Goods[node.Good].Id, ParameterNames.DisposalPrice)
            ),
        ];
}
