namespace Lodestone.Runs;

/// <summary>A condition that cannot be read, or that does not fit what was played.</summary>
/// <param name="text">The condition.</param>
/// <param name="position">Character where it goes wrong, counted from 1.</param>
/// <param name="what">What is wrong, and what would be right.</param>
public sealed class ConditionException(string text, int position, string what)
    : Exception($"condition '{text}', character {position}: {what}")
{
    /// <summary>The condition.</summary>
    public string Text { get; } = text;

    /// <summary>Character where it goes wrong, counted from 1.</summary>
    public int Position { get; } = position;
}
