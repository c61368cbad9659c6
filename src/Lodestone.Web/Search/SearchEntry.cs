namespace Lodestone.Web;

/// <summary>Something that can be found by the search box.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Kind">What it is: good, place, product, scenario, page.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Words">Words it is found by, in lower case.</param>
/// <param name="Verbs">Words of a question that point at it among others of the same name, such as its stage.</param>
internal sealed record SearchEntry(
    string Title,
    string Kind,
    string Address,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Verbs
);
