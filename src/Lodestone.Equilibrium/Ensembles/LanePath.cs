using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>The path that one lane plays: its draw, its state, and how far it has come.</summary>
internal sealed class LanePath
{
    public LanePath(CompiledScenario compiled)
    {
        Input = new PathInput(compiled);
        State = new PathState(compiled, Input);
        Solution = new PeriodSolution(compiled.Program);
        Wedges = new Wedges(compiled);
        Need = new double[compiled.Program.Uses.Count];
        Capacity = new double[compiled.Program.Activities.Count];
        Parameters = new PeriodParameters<Lane1>(compiled.Program);
        Coordinates = new double[compiled.Program.Nodes.Length];
        Before = new double[compiled.Program.Nodes.Length];
        Prices = new double[compiled.Program.Nodes.Length];
        Open = new bool[compiled.Program.Sources.Bundles];
    }

    public PathInput Input { get; }

    public PathState State { get; }

    public PeriodSolution Solution { get; }

    public Wedges Wedges { get; }

    public double[] Need { get; }

    /// <summary>Capacity by activity in the last period cleared, t.</summary>
    public double[] Capacity { get; }

    /// <summary>The period being cleared, as the lane has it.</summary>
    public PeriodParameters<Lane1> Parameters { get; }

    /// <summary>Coordinates of the last solution.</summary>
    public double[] Coordinates { get; }

    /// <summary>Coordinates of the solution before it.</summary>
    public double[] Before { get; }

    /// <summary>Prices of the last solution.</summary>
    public double[] Prices { get; }

    /// <summary>Bundles that had an open route in the last solution.</summary>
    public bool[] Open { get; }

    /// <summary>Number of the draw; −1 = idle.</summary>
    public int Draw { get; set; } = -1;

    public int Period { get; set; }

    /// <summary>Items in force.</summary>
    public Regime Regime { get; } = new();

    /// <summary>Steps in the period, renewals of duties in it.</summary>
    public int StepsInPeriod { get; set; }

    public int Renewals { get; set; }

    /// <summary>True when the period has been taken to the ladder: it counts once, however often its duties are renewed.</summary>
    public bool Climbed { get; set; }

    public int Steps { get; set; }

    public int Fallbacks { get; set; }

    public int Missed { get; set; }

    public double Worst { get; set; }

    public PathRecord Record(int failed) => new(Period, Steps, Fallbacks, Missed, failed, Worst);
}
