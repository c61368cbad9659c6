using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Who depends on whom: the question, as the command line and the API put it.</summary>
public sealed record ExposureQuestion
{
    /// <summary>Suppliers below one another in the tree when nothing else is said.</summary>
    public const int UsualDepth = 9;

    /// <summary>Part of the whole below which suppliers are counted together when nothing else is said.</summary>
    public const double UsualLeast = 0.03;

    /// <summary>Who uses it; null for the product's maker, else the average user of the world.</summary>
    public string? Place { get; init; }

    /// <summary>The supplier; null for the place that most of it passes through.</summary>
    public string? On { get; init; }

    /// <summary>A good; exactly one of good and product is asked about.</summary>
    public string? Good { get; init; }

    /// <summary>A product.</summary>
    public string? Product { get; init; }

    /// <summary>The good that is followed alone; null to follow all inputs.</summary>
    public string? Trace { get; init; }

    /// <summary>True to count processes as their owners'.</summary>
    public bool ByOwner { get; init; }

    /// <summary>True to weigh inputs by value and not by tonnes.</summary>
    public bool ByValue { get; init; }

    /// <summary>True to sum disputed contents of a product in place of the audited ones.</summary>
    public bool Disputed { get; init; }

    /// <summary>Suppliers below one another in the tree, 1 or more.</summary>
    public int Depth { get; init; } = UsualDepth;

    /// <summary>Part of the whole below which suppliers are counted together, from 0 to below 1.</summary>
    public double Least { get; init; } = UsualLeast;

    /// <summary>What the names of options begin with in messages: <c>--</c> on the command line.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Answers from the base year of a world.</summary>
    /// <param name="world">World.</param>
    /// <exception cref="AskingException">
    /// The question names what is not there, asks for two things at once, or traces a good that the chain does not have.
    /// </exception>
    public ExposureAnswer Answer(World world)
    {
        Checked();
        string? good = KnownName.Good(world, $"{Prefix}good", Good);
        Product? product = Product is { } asked ? KnownName.Product(world, $"{Prefix}product", asked) : null;
        string? place = KnownName.Place(world, $"{Prefix}place", Place) ?? Maker(product);
        string? on = KnownName.Place(world, $"{Prefix}on", On);
        DependenceStudy study = Study(world);
        string[] goods = good is not null ? [good] : Goods(world, product!);
        HeldIn(study, place, goods);
        string supplier = on ?? Largest(study, place, goods);
        ExposurePart[] parts = [.. goods.Select(g => Part(study, place, g, supplier)).OfType<ExposurePart>()];
        if (parts.Length == 0 && product is null)
        {
            throw Unused(world, place, good!);
        }

        return new ExposureAnswer
        {
            Names = new WorldNames(world),
            Study = study,
            Place = place ?? "",
            Supplier = supplier,
            SupplierChosen = on is null,
            Parts = parts,
            Product = product is null ? null : ProductDependence.Of(study, product, place, supplier, Disputed),
        };
    }

    /// <summary>The question itself, when it makes sense whatever the world.</summary>
    /// <exception cref="AskingException">It asks for two things at once, or for nothing.</exception>
    public ExposureQuestion Checked()
    {
        if (Good is null == Product is null)
        {
            throw new AskingException(
                Good is null ? "exposure of what?" : $"{Prefix}good and {Prefix}product are both given",
                Prefix.Length > 0
                    ? "write --good ndfeb-magnet or --product smartphone; lodestone atlas show goods lists goods, --product list products"
                    : "write good=ndfeb-magnet or product=smartphone; the tables goods and products list them"
            );
        }

        if (Disputed && Product is null)
        {
            throw new AskingException(
                $"{Prefix}include-disputed: a good has no disputed content",
                $"ask about a product with {Prefix}product, or leave it out"
            );
        }

        if (Depth < 1)
        {
            throw new AskingException($"{Prefix}depth {Depth} shows nothing", "write a whole number of 1 or more");
        }

        if (!(Least >= 0 && Least < 1))
        {
            throw new AskingException(
                $"{Prefix}least {Least * 100} is not a percentage below 100",
                "write 1 to show suppliers from 1 % on, 0 for all"
            );
        }

        return this;
    }

    private DependenceStudy Study(World world)
    {
        if (ByOwner && world.Ownership.Count == 0)
        {
            throw new AskingException(
                $"{Prefix}by-owner: this package has no ownership.csv",
                $"add it with the columns place,process,owner,share,source,evidence, or leave {Prefix}by-owner out"
            );
        }

        string? traced = KnownName.Good(world, $"{Prefix}trace", Trace);
        InputWeighting weighting = ByValue ? InputWeighting.Value : InputWeighting.Mass;
        try
        {
            return new DependenceStudy(
                SupplyNetwork.Of(world, weighting, traced),
                ByOwner ? Counting.Ownership : Counting.Territory
            );
        }
        catch (UnfedCircleException e)
        {
            throw new AskingException(e.Message, "give the circle a source: a flow or a process that feeds it")
            {
                WithoutSolution = true,
            };
        }
    }

    /// <summary>Refuses to trace a good that the chain of none of the goods asked about has.</summary>
    private void HeldIn(DependenceStudy study, string? place, string[] goods)
    {
        World world = study.Network.World;
        string[] used = [.. goods.Where(g => PassedGoods.Of(study.Network, place, g).Count > 0)];
        if (
            study.Network.Traced is not { } traced
            || used.Length == 0
            || used.Any(g => PassedGoods.Of(study.Network, place, g).Contains(traced))
        )
        {
            return;
        }

        var names = new WorldNames(world);
        var all = SupplyNetwork.Of(world);
        string[] known =
        [
            .. used.SelectMany(g => PassedGoods.Of(all, place, g).Where(passed => passed != g))
                .Distinct(StringComparer.Ordinal),
        ];
        throw new AskingException(
            $"{Prefix}trace: the chain of {Phrase.List([.. used.Select(names.Good)])} has no {names.Good(traced)}",
            known.Length > 0
                ? $"goods that can be traced there: {string.Join(", ", known)}"
                : $"nothing lies upstream of it; leave {Prefix}trace out"
        );
    }

    private static string? Maker(Product? product) => product is { Place.Length: > 0 } ? product.Place : null;

    private static string[] Goods(World world, Product product) =>
        [
            .. product
                .Contents.Where(c => c.Counting is ContentCounting.Counted)
                .Select(c => c.Good)
                .Where(g => world.Goods.Any(k => k.Id == g))
                .Distinct(),
        ];

    private ExposurePart? Part(DependenceStudy study, string? place, string good, string supplier) =>
        DependenceProfile.Of(study, place, good, supplier) is { } dependence
        && SupplyTree.Grow(study, place, good, supplier, Depth, Least) is { } tree
            ? new ExposurePart(dependence, tree)
            : null;

    /// <summary>The place, other than the user itself, that most of a good passes through; empty when nothing can be traced.</summary>
    private static string Largest(DependenceStudy study, string? place, IReadOnlyList<string> goods) =>
        goods
            .SelectMany(g => DependenceProfile.Ranking(study, place, g))
            .Where(s => s.Supplier != place)
            .GroupBy(s => s.Supplier, StringComparer.Ordinal)
            .OrderByDescending(s => s.Max(x => x.Share))
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => s.Key)
            .FirstOrDefault()
        ?? "";

    private static AskingException Unused(World world, string? place, string good)
    {
        string[] users =
        [
            .. world
                .Trade.Where(f => f.Good == good && f.QuantityPerYear > 0)
                .Select(f => f.Importer)
                .Distinct()
                .Take(12),
        ];
        if (users.Length > 0)
        {
            return new AskingException(
                $"{place} does not use {good} in the base year",
                $"users: {string.Join(", ", users)}"
            );
        }

        return new AskingException(
            $"the base year states no flow of {good}",
            world.Goods.First(g => g.Id == good).IsHomogeneous
                ? "the good is homogeneous (sigma inf): its flows are computed by the engine; state them in trade.csv"
                : $"see lodestone atlas show trade good={good}"
        );
    }
}
