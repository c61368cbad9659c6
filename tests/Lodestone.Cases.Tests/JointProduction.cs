namespace Lodestone.Cases.Tests;

/// <summary>The equations of the case's README, per year; x is a level relative to the base year. Shares nothing with the engine.</summary>
internal sealed record JointProduction(double Mine, double Separation, double Magnets)
{
    private const double ImportCost = 0.03;

    public const double OreBase = 4_000,
        NdprBase = 50_000,
        LaceBase = 2_000,
        MagnetBase = 60_000;
    public const double NdprFreight = 1_000,
        LaceFreight = 100;

    private const double SeparationRevenue = NdprBase + (3 * LaceBase);
    private const double SeparationMargin = SeparationRevenue - (5 * OreBase);
    private const double MagnetMargin = MagnetBase - (0.4 * (NdprBase + NdprFreight));

    public double OreUser { get; private init; }

    public double OreProducer { get; private init; }

    public double NdprUser { get; private init; }

    public double NdprProducer { get; private init; }

    public double LaceUser { get; private init; }

    public double LaceProducer { get; private init; }

    public double LaceUsed { get; private init; }

    public double MagnetUser { get; private init; }

    public double MagnetProducer { get; private init; }

    public double NdprDumped => (100 * Separation) - (100 * Magnets);

    public double LaceDumped => (300 * Separation) - LaceUsed;

    /// <summary>The mine's capacity binds at x: everything follows from x, forwards from the two demands to the ore.</summary>
    public static JointProduction MineBinds(double x)
    {
        (double magnetUser, double magnetProducer, double ndprUser, double ndprProducer) = FromMagnets(x, 1);
        double laceUser = (LaceBase + LaceFreight) * CatalystRatio(x);
        double laceProducer = laceUser - LaceFreight - Link(LaceBase + LaceFreight, x);
        double margin = SeparationMargin + ((x - 1) * SeparationRevenue / 3);
        double oreUser = (ndprProducer + (3 * laceProducer) - margin) / 5;
        return new JointProduction(x, x, x)
        {
            MagnetUser = magnetUser,
            MagnetProducer = magnetProducer,
            NdprUser = ndprUser,
            NdprProducer = ndprProducer,
            LaceUser = laceUser,
            LaceProducer = laceProducer,
            LaceUsed = 300 * x,
            OreUser = oreUser,
            OreProducer = oreUser - Link(OreBase, x),
        };
    }

    /// <summary>Demand for magnets grows by a factor and no capacity binds: one unknown x; the by-product takes what is left.</summary>
    public static JointProduction DemandGrows(double factor)
    {
        double x = Bisection.Root(
            at =>
            {
                double price = LaceThatPays(at, FromMagnets(at, factor).NdprProducer);
                return (300 * at) - CatalystUse(price) - Dumped(price, LaceBase, 300);
            },
            1,
            factor
        );
        (double magnetUser, double magnetProducer, double ndprUser, double ndprProducer) = FromMagnets(x, factor);
        double lace = LaceThatPays(x, ndprProducer);
        return new JointProduction(x, x, x)
        {
            MagnetUser = magnetUser,
            MagnetProducer = magnetProducer,
            NdprUser = ndprUser,
            NdprProducer = ndprProducer,
            LaceProducer = lace,
            LaceUsed = CatalystUse(lace),
            LaceUser = LandedLace(lace, CatalystUse(lace) / 300),
            OreProducer = Ore(x),
            OreUser = Ore(x) + Link(OreBase, x),
        };
    }

    /// <summary>The magnet plant's capacity binds at y: Nd-Pr is dumped and La-Ce pays for the separation.</summary>
    public static JointProduction MagnetPlantBinds(double y)
    {
        double s = Bisection.Root(at => LaceThatPays(at, NdprOf(at)) - LaceOf(at), y, 1);
        return new JointProduction(s, s, y)
        {
            MagnetUser = MagnetBase * Math.Pow(y, -1 / 0.4),
            MagnetProducer = (MagnetBase * Math.Pow(y, -1 / 0.4)) - Link(MagnetBase, y),
            NdprProducer = NdprOf(s),
            NdprUser = NdprOf(s) + NdprFreight + Link(NdprBase + NdprFreight, y),
            LaceProducer = LaceOf(s),
            LaceUser = (LaceBase + LaceFreight) * CatalystRatio(s),
            LaceUsed = 300 * s,
            OreProducer = Ore(s),
            OreUser = Ore(s) + Link(OreBase, s),
        };

        double NdprOf(double at) => 0.05 * NdprBase * (1 - ((at - y) / 20));
        double LaceOf(double at) =>
            ((LaceBase + LaceFreight) * CatalystRatio(at)) - LaceFreight - Link(LaceBase + LaceFreight, at);
    }

    /// <summary>Prices back from the demand for magnets: q = q0 (x/d)^(−1/0.4), through the plant's supply curve and the import links.</summary>
    private static (double MagnetUser, double MagnetProducer, double NdprUser, double NdprProducer) FromMagnets(
        double x,
        double factor
    )
    {
        double magnetUser = MagnetBase * Math.Pow(x / factor, -1 / 0.4);
        double magnetProducer = magnetUser - Link(MagnetBase, x);
        double ndprUser = (magnetProducer - MagnetMargin - ((x - 1) * MagnetBase / 4)) / 0.4;
        return (magnetUser, magnetProducer, ndprUser, ndprUser - NdprFreight - Link(NdprBase + NdprFreight, x));
    }

    /// <summary>The import link q − W = κ W0 (x − 1).</summary>
    private static double Link(double landed, double x) => ImportCost * landed * (x - 1);

    private static double Ore(double x) => OreBase * (1 + ((x - 1) / 2));

    /// <summary>Price of La-Ce at which separation runs at s, given that of Nd-Pr.</summary>
    private static double LaceThatPays(double s, double ndpr) =>
        (SeparationMargin + ((s - 1) * SeparationRevenue / 3) + (5 * (Ore(s) + Link(OreBase, s))) - ndpr) / 3;

    private static double LandedLace(double producer, double x) =>
        producer + LaceFreight + Link(LaceBase + LaceFreight, x);

    /// <summary>Tonnes of La-Ce that catalysts take when the producer's price is p (isoelastic part).</summary>
    private static double CatalystUse(double price) =>
        300
        * Bisection.Root(
            x => x - Math.Pow(LandedLace(Math.Max(price, 0), x) / (LaceBase + LaceFreight), -0.1),
            0.1,
            10
        );

    /// <summary>Price ratio at which catalysts take a share x: isoelastic up to 20 times, then the ramp down to nothing at 25.</summary>
    private static double CatalystRatio(double x)
    {
        double atChoke = Math.Pow(20, -0.1);
        return x >= atChoke ? Math.Pow(x, -1 / 0.1) : 20 * (1 + (0.25 * (1 - (x / atChoke))));
    }

    private static double Dumped(double price, double basePrice, double throughput) =>
        20 * throughput * Math.Max(0, 1 - (Math.Max(price, 0) / (0.05 * basePrice)));
}
