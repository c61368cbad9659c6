using Lodestone.Equilibrium.Ensembles;

namespace Lodestone.Runs;

/// <summary>Which numbers of a path an ensemble keeps.</summary>
public interface IPathWatch
{
    /// <summary>What is kept, in the order of the values.</summary>
    IReadOnlyList<Series> Series { get; }

    /// <summary>Writes the numbers of the base year, which all draws share.</summary>
    /// <param name="values">Numbers of one draw, by series.</param>
    void FillBase(Span<double> values);

    /// <summary>Writes the numbers of a period.</summary>
    /// <param name="view">The cleared period.</param>
    /// <param name="values">Numbers of one draw, by series.</param>
    void Fill(in PathView view, Span<double> values);

    /// <summary>Whether the same draws without their events are kept too.</summary>
    bool KeepsCounterfactual => false;

    /// <summary>Writes the numbers of a period of the same draw without its events.</summary>
    /// <param name="view">The cleared period.</param>
    /// <param name="values">Numbers of one draw, by series.</param>
    void FillCounterfactual(in PathView view, Span<double> values) => throw new NotSupportedException();
}
