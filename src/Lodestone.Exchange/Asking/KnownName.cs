using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Finds places, goods and products of a world by id or name, and says what was meant when there is none.</summary>
public static class KnownName
{
    /// <summary>Id of a place; null when none is asked for.</summary>
    /// <param name="world">World.</param>
    /// <param name="option">Option that asks, for the message.</param>
    /// <param name="asked">Id or name; case does not matter.</param>
    /// <exception cref="AskingException">There is no such place.</exception>
    public static string? Place(World world, string option, string? asked) =>
        Id(option, "place", asked, [.. world.Places.Select(p => (p.Id, p.Name))]);

    /// <summary>Id of a good; null when none is asked for.</summary>
    /// <param name="world">World.</param>
    /// <param name="option">Option that asks, for the message.</param>
    /// <param name="asked">Id or name; case does not matter.</param>
    /// <exception cref="AskingException">There is no such good.</exception>
    public static string? Good(World world, string option, string? asked) =>
        Id(option, "good", asked, [.. world.Goods.Select(g => (g.Id, g.Name))]);

    /// <summary>A product.</summary>
    /// <param name="world">World.</param>
    /// <param name="option">Option that asks, for the message.</param>
    /// <param name="asked">Id or name; case does not matter.</param>
    /// <exception cref="AskingException">There is no such product.</exception>
    public static Product Product(World world, string option, string asked)
    {
        string? id = Id(option, "product", asked, [.. world.Products.Select(p => (p.Id, p.Name))]);
        return world.Products.First(p => p.Id == id);
    }

    private static string? Id(string option, string what, string? asked, IReadOnlyList<(string Id, string Name)> known)
    {
        if (asked is null)
        {
            return null;
        }

        foreach ((string id, string name) in known)
        {
            if (
                string.Equals(id, asked, StringComparison.OrdinalIgnoreCase)
                || string.Equals(name, asked, StringComparison.OrdinalIgnoreCase)
            )
            {
                return id;
            }
        }

        string[] ids = [.. known.Select(k => k.Id)];
        string otherwise =
            ids.Length == 0 ? $"this package has no {what}s"
            : ids.Length <= 45 ? $"known: {string.Join(", ", ids)}"
            : $"see lodestone atlas show {what}s";
        throw new AskingException($"{option}: there is no {what} '{asked}'", NearWord.Hint(asked, ids, otherwise));
    }
}
