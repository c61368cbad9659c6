namespace Lodestone.Optimization;

/// <summary>A solution was asked for that the solve did not give.</summary>
public sealed class NoSolutionException(string message) : InvalidOperationException(message);
