namespace Lodestone.Equilibrium.Program;

/// <summary>Activities as a structure of arrays: equations (5) and (6).</summary>
/// <remarks>Axes: a = activity; coefficients of activity a are <c>Start[a] .. Start[a + 1]</c>.</remarks>
public sealed class Activities
{
    /// <summary>First coefficient of each activity.</summary>
    public required int[] Start { get; init; }

    /// <summary>Node of each coefficient.</summary>
    public required int[] Node { get; init; }

    /// <summary>t per t of level; &gt; 0 output, &lt; 0 input.</summary>
    public required double[] Coefficient { get; init; }

    /// <summary>Level z0 in a base period, t.</summary>
    public required double[] BaseLevel { get; init; }

    /// <summary>Capacity K in a base period, t; positive infinity when unlimited.</summary>
    public required double[] Capacity { get; init; }

    /// <summary>Margin m0 at which the level is z0, USD/t.</summary>
    public required double[] BaseMargin { get; init; }

    /// <summary>Slope β, t per period per USD/t; positive infinity for constant unit cost.</summary>
    public required double[] Slope { get; init; }

    /// <summary>What each activity is, for reports.</summary>
    public required ActivityOrigin[] Origin { get; init; }

    /// <summary>Number of activities.</summary>
    public int Count => BaseLevel.Length;
}
