namespace Lodestone.Web;

/// <summary>Where a number of the atlas is explained down to its input rows.</summary>
internal static class WhyAddress
{
    /// <summary>Address of the explanation of a row.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="key">Values of its key.</param>
    public static string Of(string table, params string[] key) =>
        PageQuery.Address("/why", ("table", table), ("key", string.Join('/', key)));
}
