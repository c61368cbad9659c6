namespace Lodestone.Web;

/// <summary>Where a number of the atlas is explained: the row it is, or the rows it adds up.</summary>
internal static class WhyAddress
{
    /// <summary>Address of the explanation of a row.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="key">Values of its key.</param>
    public static string Of(string table, params string[] key) =>
        PageQuery.Address("/why", ("table", table), ("key", string.Join('/', key)));

    /// <summary>Address of the rows that a sum is made of.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="choices">Columns with a value; a column may stand more than once, one of its values is enough.</param>
    public static string Sum(string table, params (string Column, string? Value)[] choices) =>
        PageQuery.Address("/why", [("table", table), .. choices]);

    /// <summary>The rows that computed numbers of a good rest on: prices, shortages, stocks and losses of a scenario.</summary>
    /// <param name="good">Id of the good.</param>
    /// <param name="place">Id of the place; null for all.</param>
    public static string Market(string good, string? place = null) =>
        PageQuery.Address("/why", ("good", good), ("place", place));

    /// <summary>The rows of the study that the indicators of a material rest on.</summary>
    public static string Material(string material) => PageQuery.Address("/why", ("material", material));

    /// <summary>What is made of a good, in the world or at a place.</summary>
    public static string Made(string good, string? place = null) =>
        Sum("capacity", (Atlas.AtlasSum.Makes, good), ("place", place));

    /// <summary>What is taken in of a good, in the world or at a place, from everybody or one supplier.</summary>
    public static string TakenIn(string good, string? place = null, string? from = null) =>
        Sum("trade", ("good", good), ("importer", place), ("exporter", from));
}
