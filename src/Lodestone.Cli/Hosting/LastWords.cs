namespace Lodestone.Cli;

/// <summary>What is said when a second request ends the process at once: how far it has come, and the way on.</summary>
public sealed class LastWords
{
    private volatile string? _text;

    /// <summary>The words; null when there is nothing to say.</summary>
    public string? Text
    {
        get => _text;
        set => _text = value;
    }
}
