using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>Who depends on whom, ready to be written for people or programs.</summary>
public sealed record ExposureAnswer
{
    /// <summary>Names of the world.</summary>
    public required WorldNames Names { get; init; }

    /// <summary>The study that the shares come from.</summary>
    public required DependenceStudy Study { get; init; }

    /// <summary>Id of the place asked about; empty for the average user of the world.</summary>
    public required string Place { get; init; }

    /// <summary>Id of the supplier asked about.</summary>
    public required string Supplier { get; init; }

    /// <summary>One part per good.</summary>
    public required IReadOnlyList<ExposurePart> Parts { get; init; }

    /// <summary>The product asked about; null when a good was.</summary>
    public ProductDependence? Product { get; init; }

    /// <summary>True when the supplier was not named and the largest was taken.</summary>
    public bool SupplierChosen { get; init; }

    /// <summary>The place in a sentence.</summary>
    public string User => Place.Length == 0 ? "the world" : Names.Place(Place);

    /// <summary>The supplier in a sentence.</summary>
    public string From => Names.Place(Supplier);

    /// <summary>The answer in sentences.</summary>
    public IReadOnlyList<string> Sentences => ExposureSentences.Of(this);

    /// <summary>The sentences about one good alone.</summary>
    public IReadOnlyList<string> SentencesOf(ExposurePart part) => [.. ExposureSentences.Part(this, part.Dependence)];

    /// <summary>What the shares rest on, in one sentence.</summary>
    public string Basis => ExposureSentences.Basis(this);
}
