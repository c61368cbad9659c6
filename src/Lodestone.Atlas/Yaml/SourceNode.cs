namespace Lodestone.Atlas;

/// <summary>A value of a YAML file that knows where it stands.</summary>
internal abstract record SourceNode(Position At)
{
    /// <summary>What the value is, for messages.</summary>
    public abstract string Shape { get; }
}
