namespace Lodestone.Model;

/// <summary>Whether a content of a product goes into sums.</summary>
public enum ContentCounting
{
    /// <summary>It does.</summary>
    Counted,

    /// <summary>It is inside another content of the same product, such as the neodymium of a magnet: counting it would count it twice.</summary>
    Within,

    /// <summary>It is a total that other contents of the same product add up to.</summary>
    Total,

    /// <summary>It is quoted widely and contradicted by a better-documented figure: shown beside it, never summed unless asked for.</summary>
    Disputed,
}
