using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>How many of the draws go beyond a threshold.</summary>
/// <param name="What">What goes beyond what, such as <c>Japan: price of NdFeB magnets above 5 × base in some month</c>.</param>
/// <param name="Threshold">The threshold, in the unit of the number.</param>
/// <param name="Draws">Share of the draws, with its interval.</param>
public sealed record Chance(string What, double Threshold, Proportion Draws)
{
    /// <summary>Id of the good that it is about; empty for all.</summary>
    public string Good { get; init; } = "";

    /// <summary>Id of the place that it is about; empty for all.</summary>
    public string Place { get; init; } = "";
}
