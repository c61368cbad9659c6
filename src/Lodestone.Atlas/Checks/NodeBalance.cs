namespace Lodestone.Atlas;

/// <summary>Where a good comes from and goes to at a place in the base year, t per year.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Output">Made by the processes at the place.</param>
/// <param name="Sent">Trade rows from the place, domestic supply included.</param>
/// <param name="Received">Trade rows into the place, domestic supply included.</param>
/// <param name="Used">Process inputs and final demand at the place.</param>
/// <param name="Homogeneous">The good's base flows are computed by the engine, so that an open balance is no fault.</param>
public sealed record NodeBalance(
    string Good,
    string Place,
    double Output,
    double Sent,
    double Received,
    double Used,
    bool Homogeneous
)
{
    /// <summary>The larger of the two differences (output − sent, received − used) over the largest of the four quantities.</summary>
    public double RelativeGap
    {
        get
        {
            double scale = Math.Max(Math.Max(Output, Sent), Math.Max(Received, Used));
            return scale > 0 ? Math.Max(Math.Abs(Output - Sent), Math.Abs(Received - Used)) / scale : 0;
        }
    }
}
