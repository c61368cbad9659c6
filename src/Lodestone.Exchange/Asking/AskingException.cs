namespace Lodestone.Exchange;

/// <summary>A question that cannot be answered as it was put.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="remedy">What would be right.</param>
#pragma warning disable RCS1194 // Without a remedy it has no meaning.
public sealed class AskingException(string problem, string remedy) : Exception(problem)
#pragma warning restore RCS1194
{
    /// <summary>What would be right.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>True when the question is sound and the data have no answer.</summary>
    public bool WithoutSolution { get; init; }
}
