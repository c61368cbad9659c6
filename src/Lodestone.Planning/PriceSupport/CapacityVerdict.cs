namespace Lodestone.Planning;

/// <summary>What support does to a capacity. Open in a year: its utilisation reaches the threshold in half of the draws or more.</summary>
public enum CapacityVerdict
{
    /// <summary>Open without support and with it.</summary>
    Open,

    /// <summary>Shut without support and with it.</summary>
    Idle,

    /// <summary>Open in the base year, shut without support, open with it.</summary>
    StaysOpen,

    /// <summary>Shut in the base year, shut without support, open with it.</summary>
    Opens,

    /// <summary>Open without support, shut with it.</summary>
    Closes,
}
