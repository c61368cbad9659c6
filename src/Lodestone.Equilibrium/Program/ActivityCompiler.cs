using Lodestone.Equilibrium.Calibration;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>Activities from capacities, new routes and pools: margins and slopes — equation (5), section 4 step 5.</summary>
internal sealed class ActivityCompiler(
    World world,
    WorldIndex index,
    BaseYear baseYear,
    Behaviour behaviour,
    NodeTable nodes
)
{
    /// <summary>Smallest ε used: below it output is fixed for every purpose.</summary>
    private const double FixedOutput = 1e-6;

    private readonly List<int> _start = [0];
    private readonly List<int> _node = [];
    private readonly List<double> _coefficient = [],
        _level = [],
        _capacity = [],
        _margin = [],
        _slope = [];
    private readonly List<ActivityOrigin> _origin = [];

    public Activities Compile()
    {
        return new Activities
        {
            Start = [.. _start],
            Node = [.. _node],
            Coefficient = [.. _coefficient],
            BaseLevel = [.. _level],
            Capacity = [.. _capacity],
            BaseMargin = [.. _margin],
            Slope = [.. _slope],
            Origin = [.. _origin],
        };
    }

    /// <summary>Makes the nodes of all processes, before prices of users are known.</summary>
    public void AddNodes()
    {
        foreach (Capacity capacity in world.Capacities)
        {
            Process process = world.Processes[index.Process(capacity.Process)];
            int place = index.Place(capacity.Place);
            foreach (GoodAmount output in process.Outputs)
            {
                nodes.Producer(index.Good(output.Good), place);
            }

            foreach (GoodAmount input in process.Inputs)
            {
                nodes.User(index.Good(input.Good), place);
            }
        }
    }

    /// <summary>Adds every capacity row.</summary>
    public void AddProcesses()
    {
        for (int row = 0; row < world.Capacities.Count; row++)
        {
            AddProcess(row, world.Capacities[row]);
        }
    }

    /// <summary>Adds every route that may open.</summary>
    public void AddLinks()
    {
        for (int row = 0; row < world.Links.Count; row++)
        {
            AddLink(row, world.Links[row]);
        }
    }

    /// <summary>Makes the nodes that funded projects need.</summary>
    public void AddProjectNodes(Scenario scenario)
    {
        foreach (FundedProject funded in scenario.Items.OfType<FundedProject>())
        {
            Terms(Find(funded));
        }
    }

    /// <summary>
    /// Adds every funded project: at full output at its operating cost (the base margin where none is stated), with the
    /// supply elasticity of the plants of its process.
    /// </summary>
    public void AddProjects(Scenario scenario)
    {
        int item = -1;
        foreach (ScenarioItem entry in scenario.Items)
        {
            item++;
            if (entry is FundedProject funded)
            {
                Project project = Find(funded);
                List<(int Node, double Coefficient)> terms = Terms(project);
                double revenue = terms
                    .Where(t => t.Coefficient > 0)
                    .Sum(t => t.Coefficient * nodes.Nodes[t.Node].BasePrice);
                double margin = terms.Sum(t => t.Coefficient * nodes.Nodes[t.Node].BasePrice);
                double limit = project.CapacityPerYear * funded.Probability / baseYear.PerYear;
                double elasticity = world
                    .Capacities.Where(c => c.Process == project.Process && double.IsFinite(c.SupplyElasticity))
                    .Select(c => c.SupplyElasticity)
                    .DefaultIfEmpty(1)
                    .Average();
                Finish(
                    terms,
                    limit,
                    limit,
                    project.Opex ?? margin,
                    Math.Max(elasticity, FixedOutput) * limit / revenue,
                    new ActivityOrigin(ActivityKind.Project, item)
                );
            }
        }
    }

    /// <summary>Adds a release from a pool to a member.</summary>
    public void AddPoolTransfer(int pool, int user, int place, double limit)
    {
        double price = nodes.Nodes[user].BasePrice;
        double handling = 1e-3 * price;
        double atBase = price - nodes.Nodes[pool].BasePrice;
        Finish(
            [(pool, -1.0), (user, 1.0)],
            0,
            limit,
            Math.Max(atBase, 0) + handling,
            limit / handling,
            new ActivityOrigin(ActivityKind.PoolTransfer, place)
        );
    }

    private void AddProcess(int row, Capacity capacity)
    {
        Process process = world.Processes[index.Process(capacity.Process)];
        int place = index.Place(capacity.Place);
        List<(int Node, double Coefficient)> terms = [];
        double revenue = 0;
        double margin = 0;
        bool homogeneous = true;
        foreach (GoodAmount output in process.Outputs)
        {
            int good = index.Good(output.Good);
            int node = nodes.Producer(good, place);
            terms.Add((node, output.Coefficient));
            revenue += output.Coefficient * nodes.Nodes[node].BasePrice;
            homogeneous &= world.Goods[good].IsHomogeneous;
        }

        margin = revenue;
        foreach (GoodAmount input in process.Inputs)
        {
            int good = index.Good(input.Good);
            int node = nodes.User(good, place);
            terms.Add((node, -input.Coefficient));
            margin -= input.Coefficient * nodes.Nodes[node].BasePrice;
            homogeneous &= world.Goods[good].IsHomogeneous;
        }

        double level = capacity.ActivityPerYear / baseYear.PerYear;
        double limit = Math.Max(capacity.CapacityPerYear / baseYear.PerYear, level);
        ActivityOrigin origin = new(ActivityKind.Process, row);
        if (double.IsPositiveInfinity(capacity.SupplyElasticity))
        {
            double cost =
                capacity.Cost
                ?? throw new CalibrationException(
                    $"{Where(capacity)}: supply_elasticity inf means constant unit cost: give cost_usd_per_t"
                );
            Finish(terms, level, limit, cost, double.PositiveInfinity, origin);
            return;
        }

        double elasticity = Math.Max(capacity.SupplyElasticity, FixedOutput);
        if (level > 0)
        {
            Finish(terms, level, limit, margin, elasticity * level / revenue, origin);
            return;
        }

        if (double.IsPositiveInfinity(limit))
        {
            throw new CalibrationException(
                $"{Where(capacity)}: idle in the base year with unlimited capacity: give capacity_t"
            );
        }

        // Idle at base prices for certain: a threshold at the base margin itself would leave rounding to decide.
        double idle = margin + (1e-9 * revenue);
        double threshold = homogeneous ? capacity.Cost ?? margin : Math.Max(capacity.Cost ?? idle, idle);
        Finish(terms, 0, limit, threshold, elasticity * Math.Max(limit, 1e-9) / revenue, origin);
    }

    private Project Find(FundedProject funded) =>
        world.Projects.FirstOrDefault(project => project.Id == funded.Project)
        ?? throw new CalibrationException($"unknown project '{funded.Project}'");

    private List<(int Node, double Coefficient)> Terms(Project project)
    {
        Process process = world.Processes[index.Process(project.Process)];
        int place = index.Place(project.Place);
        return
        [
            .. process.Outputs.Select(o => (nodes.Producer(index.Good(o.Good), place), o.Coefficient)),
            .. process.Inputs.Select(i => (nodes.User(index.Good(i.Good), place), -i.Coefficient)),
        ];
    }

    private void AddLink(int row, Link link)
    {
        int good = index.Good(link.Good);
        int exporter = index.Place(link.Exporter);
        int importer = index.Place(link.Importer);
        int from = nodes.Producer(good, exporter);
        int to = nodes.User(good, importer);
        double price = nodes.Nodes[to].BasePrice;
        double limit = (link.MaxPerYear / baseYear.PerYear) ?? (link.Weight * nodes.Nodes[to].Throughput);
        double premium = behaviour.Of(link.Good, ParameterNames.LinkEntryPremium) * price;
        double atBase = price - nodes.Nodes[from].BasePrice;
        Finish(
            [(from, -1.0), (to, 1.0)],
            0,
            limit,
            Math.Max(atBase, 0) + premium,
            limit / premium,
            new ActivityOrigin(ActivityKind.NewRoute, row)
        );
    }

    private void Finish(
        List<(int Node, double Coefficient)> terms,
        double level,
        double limit,
        double margin,
        double slope,
        ActivityOrigin origin
    )
    {
        foreach ((int node, double coefficient) in terms)
        {
            _node.Add(node);
            _coefficient.Add(coefficient);
        }

        _start.Add(_node.Count);
        _level.Add(level);
        _capacity.Add(limit);
        _margin.Add(margin);
        _slope.Add(slope);
        _origin.Add(origin);
    }

    private static string Where(Capacity capacity) =>
        capacity.Provenance.Line > 0
            ? $"{capacity.Provenance.File} line {capacity.Provenance.Line}"
            : $"capacity of {capacity.Process} at {capacity.Place}";
}
