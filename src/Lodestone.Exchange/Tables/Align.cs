namespace Lodestone.Exchange;

/// <summary>Which side the cells of a column stand on.</summary>
public enum Align
{
    /// <summary>Text.</summary>
    Left,

    /// <summary>Numbers.</summary>
    Right,
}
