using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>What one path plays: events with their windows and depths, rules of behaviour, opening stocks, growth.</summary>
public sealed class PathInput
{
    private readonly CompiledScenario _compiled;
    private double[]? _parameters;

    /// <summary>The central path of a scenario.</summary>
    public PathInput(CompiledScenario compiled)
    {
        _compiled = compiled;
        Items = [.. compiled.Scenario.Items];
        Rules = new PathRules(compiled);
        StockFactors = new double[compiled.World.Stocks.Count];
        Array.Fill(StockFactors, compiled.Scenario.Uncertainty?.Stocks?.Central ?? 1);
        DemandGrowth = compiled.Scenario.Uncertainty?.DemandGrowth?.Central ?? 0;
    }

    /// <summary>Events and policies, in the order of the scenario.</summary>
    public ScenarioItem[] Items { get; private set; }

    /// <summary>Rules of behaviour.</summary>
    public PathRules Rules { get; }

    /// <summary>Factor on the opening stock of each row of the atlas.</summary>
    public double[] StockFactors { get; private set; }

    /// <summary>Growth of final demand per year.</summary>
    public double DemandGrowth { get; private set; }

    /// <summary>Takes a draw in place of what was played before.</summary>
    /// <param name="draw">Its items differ from the scenario's in windows and depths only.</param>
    public void Take(Draw draw)
    {
        Items = draw.Items;
        StockFactors = draw.StockFactors;
        DemandGrowth = draw.DemandGrowth;
        if (_parameters is null || !_parameters.AsSpan().SequenceEqual(draw.Parameters))
        {
            Rules.Fill(_compiled.Behaviour.With(draw.Parameters));
            _parameters = draw.Parameters;
        }
    }

    /// <summary>Factor on final demand in a period; 1 before the horizon.</summary>
    public double Growth(int period)
    {
        double years = (period + 1) / (double)_compiled.Base.PerYear;
        return DemandGrowth == 0 || period < 0 ? 1 : Math.Pow(1 + DemandGrowth, years);
    }
}
