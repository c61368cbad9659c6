using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>What a product holds, and how much of it depends on a supplier.</summary>
/// <remarks>
/// Contents are supplied from the mix that the place takes in of each good (or the world's average user, where no place is
/// given): a product is as dependent as its maker's country. Sums take counted rows, and disputed ones only when asked to;
/// then a disputed row stands in for the counted rows of its product, because it claims to cover the same material.
/// </remarks>
/// <param name="Product">The product.</param>
/// <param name="Place">Id of the place whose mix is taken; empty for the average user of the world.</param>
/// <param name="Supplier">Id of the supplier.</param>
/// <param name="Contents">Contents in the order of the file.</param>
/// <param name="WithDisputed">True when sums take disputed figures.</param>
public sealed record ProductDependence(
    Product Product,
    string Place,
    string Supplier,
    IReadOnlyList<ContentDependence> Contents,
    bool WithDisputed
)
{
    /// <summary>Rows that sums take.</summary>
    public IReadOnlyList<ContentDependence> Summed
    {
        get
        {
            ContentDependence[] disputed = [.. Contents.Where(c => c.Content.Counting == ContentCounting.Disputed)];
            return WithDisputed && disputed.Length > 0
                ? disputed
                : [.. Contents.Where(c => c.Content.Counting == ContentCounting.Counted)];
        }
    }

    /// <summary>Sum of the counted contents, kg per product: low, central and high end; a row without a range gives its central value to all three.</summary>
    public (double Low, double Central, double High) Mass =>
        (
            Summed.Sum(c => c.Content.Low ?? c.Content.Central),
            Summed.Sum(c => c.Content.Central),
            Summed.Sum(c => c.Content.High ?? c.Content.Central)
        );

    /// <summary>Counted contents whose suppliers are known, kg per product.</summary>
    public double TracedMass => Summed.Where(c => c.Dependence is not null).Sum(c => c.Content.Central);

    /// <summary>Part of the traced mass that passed through the supplier at any stage, 0–1; null when nothing is traced.</summary>
    public double? FullPath => Weighted(d => d.FullPath);

    /// <summary>Part of the traced mass that comes straight from the supplier, 0–1; null when nothing is traced.</summary>
    public double? Direct => Weighted(d => d.Direct);

    /// <summary>Dependence of a product's contents.</summary>
    /// <param name="study">The study.</param>
    /// <param name="product">The product.</param>
    /// <param name="place">Id of the place whose mix is taken; null = the average user of the world.</param>
    /// <param name="supplier">Id of the supplier.</param>
    /// <param name="withDisputed">Sums take disputed figures.</param>
    public static ProductDependence Of(
        DependenceStudy study,
        Product product,
        string? place,
        string supplier,
        bool withDisputed = false
    )
    {
        HashSet<string> goods = [.. study.Network.World.Goods.Select(g => g.Id)];
        return new ProductDependence(
            product,
            place ?? "",
            supplier,
            [
                .. product.Contents.Select(c =>
                    goods.Contains(c.Good)
                        ? new ContentDependence(c, true, DependenceProfile.Of(study, place, c.Good, supplier))
                        : new ContentDependence(c, false, null)
                ),
            ],
            withDisputed
        );
    }

    private double? Weighted(Func<Dependence, double> share)
    {
        double mass = TracedMass;
        return mass > 0
            ? Summed.Where(c => c.Dependence is not null).Sum(c => c.Content.Central * share(c.Dependence!)) / mass
            : null;
    }
}
