using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>What the reports read of the <see cref="PathState">state</see> that a period leaves: a copy, for the path moves on.</summary>
internal sealed class EndState
{
    /// <summary>Allocates for a scenario.</summary>
    public EndState(CompiledScenario compiled)
    {
        int stocks = compiled.Program.Holdings.Count;
        int items = compiled.Scenario.Items.Count();
        Contract = new double[compiled.Program.Sources.Bundles];
        Stock = new double[stocks];
        AnswerLeft = new double[compiled.Answers.Length];
        ReserveLeft = new double[items];
        Decided = new double[items];
        Arriving = new double[stocks];
        OnTheWay = new double[stocks];
        Transit = new double[stocks];
    }

    /// <inheritdoc cref="PathState.Contract" />
    public double[] Contract { get; }

    /// <inheritdoc cref="PathState.Stock" />
    public double[] Stock { get; }

    /// <inheritdoc cref="PathState.AnswerLeft" />
    public double[] AnswerLeft { get; }

    /// <inheritdoc cref="PathState.ReserveLeft" />
    public double[] ReserveLeft { get; }

    /// <inheritdoc cref="PathState.Decided" />
    public double[] Decided { get; }

    /// <inheritdoc cref="PipelineState.Arriving" />
    public double[] Arriving { get; }

    /// <inheritdoc cref="PipelineState.Content" />
    public double[] OnTheWay { get; }

    /// <inheritdoc cref="PipelineState.Transit" />
    public double[] Transit { get; }

    /// <summary>Copies a state.</summary>
    public void Take(PathState state)
    {
        state.Contract.CopyTo(Contract, 0);
        state.Stock.CopyTo(Stock, 0);
        state.AnswerLeft.CopyTo(AnswerLeft, 0);
        state.ReserveLeft.CopyTo(ReserveLeft, 0);
        state.Decided.CopyTo(Decided, 0);
        state.Pipeline.Arriving.CopyTo(Arriving, 0);
        state.Pipeline.Content.CopyTo(OnTheWay, 0);
        state.Pipeline.Transit.CopyTo(Transit, 0);
    }
}
