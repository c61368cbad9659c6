using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>One solved period: what the reports read. It stands while the path solves the next.</summary>
internal sealed class PeriodView
{
    /// <summary>Allocates for a path of a scenario.</summary>
    public PeriodView(CompiledScenario compiled, PathInput input)
    {
        Solution = new PeriodSolution(compiled.Program);
        Parameters = new PeriodParameters<Lane1>(compiled.Program);
        Parameters.Draw.Put(0, input.Rules.Kernel);
        Support = new double[compiled.Program.Activities.Count];
        Need = new double[compiled.Program.Uses.Count];
        State = new EndState(compiled);
    }

    /// <summary>Cleared markets.</summary>
    public PeriodSolution Solution { get; private set; }

    /// <summary>Parameters they were cleared with.</summary>
    public PeriodParameters<Lane1> Parameters { get; private set; }

    /// <summary>Contract payment per tonne by activity, USD/t; 0 without a contract.</summary>
    public double[] Support { get; }

    /// <summary>Demand at base price by use, before long-run substitution, t.</summary>
    public double[] Need { get; private set; }

    /// <summary>Stocks and contracts after the releases and purchases of the period.</summary>
    public EndState State { get; }

    /// <summary>Takes a solved period over and gives the path the workspaces of the last one in return.</summary>
    public void Take(
        ref PeriodSolution solution,
        ref PeriodParameters<Lane1> parameters,
        ref double[] need,
        Wedges wedges,
        PathState state
    )
    {
        (Solution, solution) = (solution, Solution);
        (Parameters, parameters) = (parameters, Parameters);
        (Need, need) = (need, Need);
        State.Take(state);
        for (int activity = 0; activity < Support.Length; activity++)
        {
            Support[activity] = wedges.Any ? wedges.Support(activity, Solution) : 0;
        }
    }
}
