namespace Lodestone.Exchange;

/// <summary>A query that cannot be answered.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="remedy">What would be right; empty when the message says it.</param>
public sealed class QueryException(string message, string remedy = "") : Exception(message)
{
    /// <summary>What would be right.</summary>
    public string Remedy { get; } = remedy;
}
