namespace Lodestone.Planning;

/// <summary>Places of a pool among which it does not matter where a tonne is: they share what they hold, and storing costs the same.</summary>
/// <param name="Name">Name, once in a problem.</param>
/// <param name="Pool">Name of the pool: what its sites hold is released to whoever it serves.</param>
/// <param name="Places">Ids of the places; what the site holds is split among them by their use of the good.</param>
public sealed record ReserveSite(string Name, string Pool, IReadOnlyList<string> Places)
{
    /// <summary>Name of the pool of all holders.</summary>
    public const string Shared = "shared";

    /// <summary>
    /// Sites of a request: where holders keep for themselves every one is a pool of its own; where they share, those that store at the
    /// same cost are one.
    /// </summary>
    public static IReadOnlyList<ReserveSite> Of(ReserveRequest request)
    {
        string[] places = [.. request.Sites.Values.SelectMany(site => site.Keys).Distinct(StringComparer.Ordinal)];
        return
        [
            .. places
                .GroupBy(place => (request.Alone ? place : "", Costs: Costs(request, place)))
                .Select(group => new ReserveSite(
                    string.Join("+", group),
                    request.Alone ? group.First() : Shared,
                    [.. group]
                )),
        ];
    }

    private static string Costs(ReserveRequest request, string place) =>
        string.Join(
            " ",
            request.Items.Select(item =>
                item.HoldingRateAt(place).ToString("R", System.Globalization.CultureInfo.InvariantCulture)
            )
        );
}
