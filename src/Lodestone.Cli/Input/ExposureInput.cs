using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Reads the world and puts the answer to <c>lodestone exposure</c> together.</summary>
internal static class ExposureInput
{
    public static ExposureAnswer Answer(Session session, ExposureRequest request)
    {
        Check(request);
        World world = WorldInput.Read(session, request.Data, request.Quiet).World;
        string? good = KnownNames.Good(world, "--good", request.Good);
        Product? product = request.Product is { } asked ? KnownNames.Product(world, asked) : null;
        string? place = KnownNames.Place(world, "--place", request.Place) ?? Maker(product);
        string? on = KnownNames.Place(world, "--on", request.On);
        DependenceStudy study = Study(world, request);
        string[] goods = good is not null ? [good] : Goods(world, product!);
        string supplier = on ?? Largest(study, place, goods);
        ExposurePart[] parts = [.. goods.Select(g => Part(study, place, g, supplier, request)).OfType<ExposurePart>()];
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
            Product = product is null ? null : ProductDependence.Of(study, product, place, supplier, request.Disputed),
        };
    }

    private static void Check(ExposureRequest request)
    {
        if (request.Good is null == request.Product is null)
        {
            throw Failure.Usage(
                request.Good is null ? "exposure of what?" : "--good and --product are both given",
                "write --good ndfeb-magnet or --product smartphone; lodestone atlas show goods lists goods, --product list products"
            );
        }

        if (request.Depth < 1)
        {
            throw Failure.Usage($"--depth {request.Depth} shows nothing", "write a whole number of 1 or more");
        }

        if (!(request.Least >= 0 && request.Least < 1))
        {
            throw Failure.Usage(
                $"--least {request.Least * 100} is not a percentage below 100",
                "write --least 1 to show suppliers from 1 % on, --least 0 for all"
            );
        }
    }

    private static DependenceStudy Study(World world, ExposureRequest request)
    {
        if (request.ByOwner && world.Ownership.Count == 0)
        {
            throw Failure.Usage(
                "--by-owner: this package has no ownership.csv",
                "add it with the columns place,process,owner,share,source,evidence, or leave --by-owner out"
            );
        }

        string? traced = KnownNames.Good(world, "--trace", request.Trace);
        InputWeighting weighting = request.ByValue ? InputWeighting.Value : InputWeighting.Mass;
        try
        {
            return new DependenceStudy(
                SupplyNetwork.Of(world, weighting, traced),
                request.ByOwner ? Counting.Ownership : Counting.Territory
            );
        }
        catch (InvalidOperationException e)
        {
            throw new Failure(
                ExitCode.NoSolution,
                e.Message,
                "give the circle a source: a flow or a process that feeds it"
            );
        }
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

    private static ExposurePart? Part(
        DependenceStudy study,
        string? place,
        string good,
        string supplier,
        ExposureRequest request
    ) =>
        DependenceProfile.Of(study, place, good, supplier) is { } dependence
        && SupplyTree.Grow(study, place, good, supplier, request.Depth, request.Least) is { } tree
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

    private static Failure Unused(World world, string? place, string good)
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
            return Failure.Usage($"{place} does not use {good} in the base year", $"users: {string.Join(", ", users)}");
        }

        return Failure.Usage(
            $"the base year states no flow of {good}",
            world.Goods.First(g => g.Id == good).IsHomogeneous
                ? "the good is homogeneous (sigma inf): its flows are computed by the engine; state them in trade.csv"
                : $"see lodestone atlas show trade good={good}"
        );
    }
}
