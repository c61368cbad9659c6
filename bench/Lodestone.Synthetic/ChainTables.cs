namespace Lodestone.Synthetic;

/// <summary>
/// The typed-in numbers of the synthetic chain. Magnitudes and sparsity are those of the rare-earth magnet chain; the
/// figures are made up and are not data about the world.
/// </summary>
internal static class ChainTables
{
    /// <summary>Magnets used in a month, t.</summary>
    public const double MagnetsPerMonth = 20_000;

    /// <summary>Alloy per t of magnet.</summary>
    public const double AlloyPerMagnet = 1.30;

    /// <summary>Oxide per t of metal.</summary>
    public const double OxidePerMetal = 1.19;

    /// <summary>Nd-Pr metal per t of alloy made without heavy rare earths.</summary>
    public const double LowDysprosiumContent = 0.300;

    /// <summary>Capacity of that recipe, as a share of base alloy output.</summary>
    public const double LowDysprosiumShare = 0.45;

    /// <summary>Loss of margin against the base at which that recipe starts, and the further one at which it runs full, USD/t.</summary>
    public const double LowDysprosiumThreshold = 5_000;

    /// <summary>Places by ISO 3166-1 code with longitude and latitude in degrees, in the order of the chain.</summary>
    public static readonly (string Id, double Longitude, double Latitude)[] Places =
    [
        ("CHN", 104, 35),
        ("USA", -98, 39),
        ("JPN", 138, 36),
        ("DEU", 10, 51),
        ("FRA", 2, 46),
        ("GBR", -2, 54),
        ("ITA", 12, 42),
        ("ESP", -3, 40),
        ("NLD", 5, 52),
        ("BEL", 4, 50),
        ("SWE", 15, 62),
        ("FIN", 26, 64),
        ("EST", 25, 59),
        ("POL", 19, 52),
        ("CZE", 15, 50),
        ("AUT", 14, 47),
        ("HUN", 19, 47),
        ("SVN", 15, 46),
        ("CHE", 8, 47),
        ("KOR", 127, 37),
        ("TWN", 121, 24),
        ("IND", 78, 22),
        ("VNM", 106, 16),
        ("THA", 101, 15),
        ("MYS", 102, 4),
        ("PHL", 122, 12),
        ("IDN", 113, -1),
        ("AUS", 134, -25),
        ("CAN", -106, 56),
        ("MEX", -102, 24),
        ("BRA", -52, -10),
        ("CHL", -71, -33),
        ("ZAF", 24, -29),
        ("RUS", 100, 60),
        ("TUR", 35, 39),
        ("SAU", 45, 24),
        ("MMR", 96, 21),
        ("LAO", 102, 18),
        ("KAZ", 67, 48),
        ("NOR", 9, 61),
    ];

    /// <summary>Goods in the order of the chain: id, stage, price in USD/kg, σ, freight factor in USD/kg.</summary>
    public static readonly (string Id, string Stage, double Price, double Sigma, double Freight)[] Goods =
    [
        ("conc-light", "concentrate", 6, 4, 0.6),
        ("conc-heavy", "concentrate", 28, 4, 1.2),
        ("ndpr-oxide", "separated", 62, 8, 1.0),
        ("dy-oxide", "separated", 260, 8, 1.5),
        ("tb-oxide", "separated", 820, 8, 2.0),
        ("lace-oxide", "separated", 1.2, 8, 0.15),
        ("ndpr-metal", "metal", 78, 8, 1.2),
        ("dy-metal", "metal", 330, 8, 1.5),
        ("tb-metal", "metal", 1050, 8, 2.0),
        ("alloy", "alloy", 34, 5, 0.9),
        ("magnet", "magnet", 58, 4, 0.8),
    ];

    /// <summary>Oxides of a t of light and of heavy concentrate, t.</summary>
    public static readonly (string Good, double Light, double Heavy)[] Yields =
    [
        ("ndpr-oxide", 0.185, 0.20),
        ("dy-oxide", 0.0008, 0.045),
        ("tb-oxide", 0.00022, 0.0075),
        ("lace-oxide", 0.72, 0.30),
    ];

    /// <summary>Metals of a t of alloy, with the oxide each is made of and that oxide's other uses as a share of this one.</summary>
    public static readonly (string Oxide, string Metal, double Content, double OtherUse)[] Metals =
    [
        ("ndpr-oxide", "ndpr-metal", 0.295, 0.06),
        ("dy-oxide", "dy-metal", 0.0065, 0.08),
        ("tb-oxide", "tb-metal", 0.0011, 0.12),
    ];

    /// <summary>Sectors that use magnets: share of the world, elasticity (without sign), choke multiple.</summary>
    public static readonly (string Id, double Share, double Elasticity, double Choke)[] Sectors =
    [
        ("ev", 0.38, 0.45, 8),
        ("wind", 0.17, 0.35, 6),
        ("electronics", 0.22, 0.6, 10),
        ("industry", 0.215, 0.5, 8),
        ("defence", 0.015, 0.10, 15),
    ];

    /// <summary>Places that use oxides outside the magnet chain.</summary>
    public static readonly string[] OxideUsers = ["CHN", "USA", "JPN", "DEU", "KOR", "IND"];

    /// <summary>Places with government stocks of oxides.</summary>
    public static readonly string[] ReserveHolders = ["USA", "JPN", "KOR", "DEU", "FRA"];

    /// <summary>Weights of light mines.</summary>
    public static readonly (string Place, double Weight)[] LightMines =
    [
        ("CHN", 0.66),
        ("USA", 0.115),
        ("AUS", 0.08),
        ("RUS", 0.012),
        ("IND", 0.014),
        ("BRA", 0.01),
        ("VNM", 0.009),
        ("THA", 0.03),
        ("MMR", 0.01),
        ("KAZ", 0.01),
    ];

    /// <summary>Weights of heavy mines.</summary>
    public static readonly (string Place, double Weight)[] HeavyMines =
    [
        ("CHN", 0.42),
        ("MMR", 0.42),
        ("LAO", 0.06),
        ("MYS", 0.05),
        ("BRA", 0.03),
        ("VNM", 0.02),
    ];

    /// <summary>Weights of light separation.</summary>
    public static readonly (string Place, double Weight)[] LightSeparation =
    [
        ("CHN", 0.88),
        ("MYS", 0.075),
        ("USA", 0.02),
        ("EST", 0.006),
        ("IND", 0.009),
        ("VNM", 0.005),
        ("FRA", 0.005),
    ];

    /// <summary>Weights of heavy separation.</summary>
    public static readonly (string Place, double Weight)[] HeavySeparation =
    [
        ("CHN", 0.985),
        ("MYS", 0.006),
        ("VNM", 0.005),
        ("FRA", 0.004),
    ];

    /// <summary>Weights of metal making.</summary>
    public static readonly (string Place, double Weight)[] MetalMaking =
    [
        ("CHN", 0.91),
        ("VNM", 0.03),
        ("JPN", 0.025),
        ("THA", 0.015),
        ("GBR", 0.008),
        ("USA", 0.005),
        ("EST", 0.007),
    ];

    /// <summary>Weights of alloy making.</summary>
    public static readonly (string Place, double Weight)[] AlloyMaking =
    [
        ("CHN", 0.895),
        ("JPN", 0.06),
        ("VNM", 0.02),
        ("THA", 0.01),
        ("DEU", 0.006),
        ("USA", 0.004),
        ("GBR", 0.005),
    ];

    /// <summary>Weights of magnet making.</summary>
    public static readonly (string Place, double Weight)[] MagnetMaking =
    [
        ("CHN", 0.87),
        ("JPN", 0.07),
        ("DEU", 0.012),
        ("USA", 0.006),
        ("PHL", 0.01),
        ("VNM", 0.012),
        ("KOR", 0.005),
        ("EST", 0.002),
        ("FIN", 0.004),
        ("SVN", 0.004),
        ("THA", 0.004),
        ("GBR", 0.001),
    ];

    /// <summary>Weights of magnet use.</summary>
    public static readonly (string Place, double Weight)[] MagnetUse =
    [
        ("CHN", 0.56),
        ("JPN", 0.06),
        ("DEU", 0.065),
        ("USA", 0.085),
        ("KOR", 0.04),
        ("FRA", 0.015),
        ("GBR", 0.012),
        ("ITA", 0.016),
        ("ESP", 0.008),
        ("NLD", 0.005),
        ("BEL", 0.005),
        ("SWE", 0.008),
        ("FIN", 0.003),
        ("EST", 0.001),
        ("POL", 0.01),
        ("CZE", 0.008),
        ("AUT", 0.006),
        ("HUN", 0.008),
        ("SVN", 0.002),
        ("CHE", 0.005),
        ("TWN", 0.015),
        ("IND", 0.018),
        ("VNM", 0.01),
        ("THA", 0.012),
        ("MYS", 0.006),
        ("PHL", 0.004),
        ("IDN", 0.004),
        ("AUS", 0.002),
        ("CAN", 0.006),
        ("MEX", 0.012),
        ("BRA", 0.008),
        ("CHL", 0.001),
        ("ZAF", 0.002),
        ("RUS", 0.003),
        ("TUR", 0.006),
        ("SAU", 0.001),
        ("MMR", 0.0002),
        ("LAO", 0.0002),
        ("KAZ", 0.0004),
        ("NOR", 0.002),
    ];

    /// <summary>Position of a place in <see cref="Places"/>.</summary>
    public static int Place(string id) => Array.FindIndex(Places, place => place.Id == id);

    /// <summary>Position of a good in <see cref="Goods"/>.</summary>
    public static int Good(string id) => Array.FindIndex(Goods, good => good.Id == id);

    /// <summary>A total spread over the places by weights.</summary>
    public static double[] Spread((string Place, double Weight)[] weights, double total)
    {
        double[] spread = new double[Places.Length];
        double sum = weights.Sum(entry => entry.Weight);
        foreach ((string place, double weight) in weights)
        {
            spread[Place(place)] = weight / sum * total;
        }

        return spread;
    }
}
