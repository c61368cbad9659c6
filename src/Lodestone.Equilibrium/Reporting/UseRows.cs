using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Supply, demand and shortfall by good and place, for final uses and for processes.</summary>
internal sealed class UseRows
{
    private readonly Rows _rows;
    private readonly EquilibriumProgram _program;
    private readonly double[] _made;

    /// <summary>Series of a node, of a final use, of an input of a process: the first of two.</summary>
    private readonly int[] _supply,
        _final;

    private readonly (int Activity, int Coefficient, double Need, int Series)[] _inputs;

    public UseRows(Rows rows, CompiledScenario compiled, ReportNames names)
    {
        _rows = rows;
        _program = compiled.Program;
        _made = new double[_program.Nodes.Length];
        _supply = new int[_program.Nodes.Length];
        for (int node = 0; node < _supply.Length; node++)
        {
            _supply[node] = rows.Series(Variables.Supply, "t", names.Place(node), names.Good(node));
            rows.Series(Variables.Disposal, "t", names.Place(node), names.Good(node));
        }

        _final = new int[_program.Uses.Count];
        for (int use = 0; use < _final.Length; use++)
        {
            FinalDemand row = compiled.World.Demands[_program.Uses.Row[use]];
            _final[use] = rows.Series(Variables.Demand, "t", row.Place, row.Good, sector: row.Sector);
            rows.Series(Variables.Shortfall, "t", row.Place, row.Good, sector: row.Sector);
        }

        _inputs = [.. Inputs(names)];
    }

    public void Add(PeriodView view)
    {
        AddSupply(view.Solution);
        for (int use = 0; use < _final.Length; use++)
        {
            double served = view.Solution.Served[use];
            _rows.Add(_final[use], served);
            _rows.Add(_final[use] + 1, _program.Uses.CanBeShort[use] ? Shortfall.Of(view.Need[use], served) : 0);
        }

        AddProcessUse(view.Solution);
    }

    private IEnumerable<(int Activity, int Coefficient, double Need, int Series)> Inputs(ReportNames names)
    {
        Activities activities = _program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (names.Plant(activity) is not { } plant)
            {
                continue;
            }

            bool isProcess = activities.Origin[activity].Kind == ActivityKind.Process;
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                if (activities.Coefficient[at] < 0)
                {
                    string good = names.Good(activities.Node[at]);
                    double need = isProcess ? -activities.Coefficient[at] * activities.BaseLevel[activity] : 0;
                    int demand = _rows.Series(Variables.Demand, "t", plant.Place, good, process: plant.Process);
                    _rows.Series(Variables.Shortfall, "t", plant.Place, good, process: plant.Process);
                    yield return (activity, at, need, demand);
                }
            }
        }
    }

    private void AddSupply(PeriodSolution solution)
    {
        Array.Clear(_made);
        Activities activities = _program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            bool plant = activities.Origin[activity].Kind is ActivityKind.Process or ActivityKind.Project;
            for (int at = activities.Start[activity]; plant && at < activities.Start[activity + 1]; at++)
            {
                _made[activities.Node[at]] += Math.Max(activities.Coefficient[at], 0) * solution.Level[activity];
            }
        }

        for (int node = 0; node < _made.Length; node++)
        {
            if (_program.Nodes[node].Kind == NodeKind.Producer)
            {
                _rows.Add(_supply[node], _made[node]);
            }

            if (solution.Disposed[node] > 1e-9 * _program.Throughput[node])
            {
                _rows.Add(_supply[node] + 1, solution.Disposed[node]);
            }
        }
    }

    /// <summary>Industrial use: what a process takes, against what it takes at base activity.</summary>
    private void AddProcessUse(PeriodSolution solution)
    {
        foreach ((int activity, int coefficient, double need, int series) in _inputs)
        {
            double used = -_program.Activities.Coefficient[coefficient] * solution.Level[activity];
            _rows.Add(series, used);
            if (need > 0)
            {
                _rows.Add(series + 1, Shortfall.Of(need, used));
            }
        }
    }
}
