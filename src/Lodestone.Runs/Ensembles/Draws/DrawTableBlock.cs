namespace Lodestone.Runs;

/// <summary>Numbers of some series in some draws.</summary>
/// <param name="Draws">Number of draws.</param>
/// <param name="Values">Values [series, draw], row by row.</param>
public readonly record struct DrawTableBlock(int Draws, ReadOnlyMemory<double> Values)
{
    /// <summary>The values of one series, by draw.</summary>
    /// <param name="row">Position of the series among those asked for.</param>
    public ReadOnlySpan<double> Of(int row) => Values.Span.Slice(row * Draws, Draws);
}
