namespace Lodestone.Atlas;

/// <summary>What <c>datapackage.json</c> says about the package.</summary>
public sealed record PackageDescriptor
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>Short name of the package.</summary>
    public string Name { get; init; } = "";

    /// <summary>Title for readers; the name when none is given.</summary>
    public string Title { get; init; } = "";

    /// <summary>Version as its authors number it; empty when not stated. The world carries a content hash besides.</summary>
    public string Version { get; init; } = "";

    /// <summary>The year the balances describe.</summary>
    public string BaseYear { get; init; } = "base";

    /// <summary>True when the package is meant for release: then no row may have the evidence grade <c>unverified</c>.</summary>
    public bool Shipped { get; init; }

    /// <summary>Resources in the order listed, then files found but not listed.</summary>
    public IReadOnlyList<ResourceDescriptor> Resources { get; init; } = [];
}
