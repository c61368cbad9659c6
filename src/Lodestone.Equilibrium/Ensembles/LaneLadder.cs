using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Takes a period that a lane could not clear to the fallback ladder, alone.</summary>
internal sealed class LaneLadder<T>(CompiledScenario compiled, EngineSettings settings)
    where T : struct, ILane<T>
{
    private readonly double[] _prices = new double[compiled.Program.Nodes.Length];
    private readonly bool[] _open = new bool[compiled.Program.Sources.Bundles];
    private readonly double[] _coordinates = new double[compiled.Program.Nodes.Length];
    private PeriodSolver? _solver;

    /// <summary>Clears the period of a lane from base prices; the point takes the coordinates found.</summary>
    /// <returns>True when there is a usable point; its status says how good it is.</returns>
    public bool Climb(Point<T> point, int lane, LanePath path)
    {
        _solver ??= new PeriodSolver(compiled, settings, path.Input);
        _solver.Input = path.Input;
        path.Parameters.Draw.Put(0, path.Input.Rules.Kernel);
        _solver.Restart();
        _solver.Solve(path.Parameters, path.Solution);
        path.Solution.DropDust(compiled.Program);
        path.Steps += path.Solution.Iterations;
        path.Fallbacks++;
        if (path.Solution.Status == SolveStatus.Failed)
        {
            return false;
        }

        _solver.CopyStart(_coordinates, _prices, _open);
        for (int node = 0; node < _coordinates.Length; node++)
        {
            point.Coordinate.Put(node, lane, _coordinates[node]);
            point.Price.Put(node, lane, _prices[node]);
        }

        for (int bundle = 0; bundle < _open.Length; bundle++)
        {
            uint bits = T.Bits(point.NoRoute[bundle]) & ~(1u << lane);
            point.NoRoute[bundle] = T.FromBits(_open[bundle] ? bits : bits | (1u << lane));
        }

        return true;
    }
}
