namespace Lodestone.Model;

/// <summary>When an event or a policy is in force, as indices of the horizon.</summary>
/// <param name="First">Index of the first period; may be negative when the event began before the horizon.</param>
/// <param name="Count">Number of periods, &gt; 0.</param>
public readonly record struct Window(int First, int Count)
{
    /// <summary>True when the period of this index lies in the window.</summary>
    public bool Covers(int index) => index >= First && index - First < Count;
}
