namespace Lodestone.Model;

/// <summary>How well a number is backed. The grade travels with the number to every table and page.</summary>
public enum Evidence
{
    /// <summary>The figure stands in the publication or data release named as its source.</summary>
    Published,

    /// <summary>A repository, press article or compilation restates somebody else's figure.</summary>
    Secondary,

    /// <summary>Arithmetic on published figures.</summary>
    Derived,

    /// <summary>From general knowledge or a publication that was not checked; never shipped as a fact.</summary>
    Unverified,

    /// <summary>A chosen parameter, with low, central and high value.</summary>
    Assumption,
}
