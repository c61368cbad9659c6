using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Takes a period that a lane could not clear to the fallback ladder, alone.</summary>
internal sealed class LaneLadder(CompiledScenario compiled, EngineSettings settings)
{
    private PeriodSolver? _solver;

    /// <summary>Clears the period of a path from base prices; the path keeps the coordinates found.</summary>
    /// <returns>True when there is a usable solution; its status says how good it is.</returns>
    public bool Climb(LanePath path)
    {
        _solver ??= new PeriodSolver(compiled, settings, path.Input);
        _solver.Input = path.Input;
        path.Parameters.Draw.Put(0, path.Input.Rules.Kernel);
        _solver.Restart();
        _solver.Solve(path.Parameters, path.Solution);
        path.Solution.DropDust(compiled.Program);
        path.Steps += path.Solution.Iterations;
        path.Fallbacks += path.Climbed ? 0 : 1;
        path.Climbed = true;
        if (path.Solution.Status == SolveStatus.Failed)
        {
            return false;
        }

        path.Coordinates.CopyTo(path.Before, 0);
        _solver.CopyStart(path.Coordinates, path.Prices, path.Open);
        return true;
    }
}
