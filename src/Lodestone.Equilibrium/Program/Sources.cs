namespace Lodestone.Equilibrium.Program;

/// <summary>
/// Bundles and their routes as a structure of arrays: equations (1)–(4). A bundle is the sourcing of a good by a place.
/// </summary>
/// <remarks>Axes: b = bundle, k = route; routes of bundle b are <c>Start[b] .. Start[b + 1]</c>.</remarks>
public sealed class Sources
{
    /// <summary>First route of each bundle, one entry more than bundles.</summary>
    public required int[] Start { get; init; }

    /// <summary>User node of each bundle.</summary>
    public required int[] User { get; init; }

    /// <summary>Imports in a base period X0, t.</summary>
    public required double[] BaseVolume { get; init; }

    /// <summary>Index W0 at base prices, USD/t.</summary>
    public required double[] BaseIndex { get; init; }

    /// <summary>Dispersion μ = W0/σ, USD/t; 0 for a homogeneous good.</summary>
    public required double[] Dispersion { get; init; }

    /// <summary>Slope γ of the import link, USD/t per t; 0 for a homogeneous good.</summary>
    public required double[] LinkSlope { get; init; }

    /// <summary>Producer node of each route.</summary>
    public required int[] Origin { get; init; }

    /// <summary>Share of the bundle's base volume; NaN-free, 0 for an unused route of a homogeneous good.</summary>
    public required double[] BaseShare { get; init; }

    /// <summary>Delivered price P0 in the base year, USD/t.</summary>
    public required double[] BaseDelivered { get; init; }

    /// <summary>Freight and insurance, USD/t.</summary>
    public required double[] Freight { get; init; }

    /// <summary>Ad valorem duty of the base year.</summary>
    public required double[] Tariff { get; init; }

    /// <summary>ln of the base share by route; 0 where the share is zero.</summary>
    public double[] LogShare => field ??= [.. BaseShare.Select(share => share > 0 ? Math.Log(share) : 0)];

    /// <summary>Bundles.</summary>
    public int Bundles => User.Length;

    /// <summary>Routes.</summary>
    public int Routes => Origin.Length;
}
