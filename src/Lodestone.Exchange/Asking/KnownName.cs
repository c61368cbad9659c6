using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Finds places, goods and products of a world by id or name, and says what was meant when there is none.</summary>
public static class KnownName
{
    /// <summary>Most names offered.</summary>
    private const int MostMeant = 6;

    /// <summary>Id of a place; null when none is asked for.</summary>
    /// <param name="world">World.</param>
    /// <param name="option">Option that asks, for the message.</param>
    /// <param name="asked">Id or name; case does not matter.</param>
    /// <exception cref="AskingException">There is no such place.</exception>
    public static string? Place(World world, string option, string? asked) =>
        Id(option, "place", asked, [.. world.Places.Select(p => (p.Id, p.Name))], Counted(world));

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

    /// <summary>Where a country is counted that is no place of its own.</summary>
    private static string Counted(World world)
    {
        string[] wholes =
        [
            .. world.Places.Where(p => p.Kind == PlaceKind.Bloc).Select(p => $"members of the {p.Name} as {p.Id}"),
            .. world.Places.Where(p => p.Kind == PlaceKind.Rest).Select(p => $"the rest as {p.Id}"),
        ];
        return wholes.Length == 0
            ? ""
            : $" (countries that are not there are counted together: {string.Join(", ", wholes)})";
    }

    /// <summary>What was meant: ids and names that hold what is asked for, or those that a slip explains.</summary>
    private static string Meant(
        string what,
        string asked,
        IReadOnlyList<(string Id, string Name)> known,
        string otherwise
    )
    {
        (string Id, string Name)[] meant =
        [
            .. known.Where(k => NearName.Holds(k.Id, asked) || NearName.Holds(k.Name, asked)),
        ];
        if (meant.Length == 0)
        {
            HashSet<string> near = [.. NearName.Slips(asked, known.SelectMany(k => new[] { k.Id, k.Name }), 1)];
            meant = [.. known.Where(k => near.Contains(k.Id) || near.Contains(k.Name))];
        }

        string[] shown = [.. meant.Take(MostMeant).Select(k => $"'{k.Id}' ({k.Name})")];
        return meant.Length switch
        {
            0 when known.Count == 0 => $"this package has no {what}s",
            0 when known.Count <= 45 => $"known: {string.Join(", ", known.Select(k => k.Id))}",
            0 => $"see lodestone atlas show {what}s{otherwise}",
            <= MostMeant => $"did you mean {string.Join(" or ", shown)}?{otherwise}",
            _ =>
                $"{meant.Length} {what}s hold it, such as {string.Join(", ", shown)}: see lodestone atlas show {what}s",
        };
    }

    private static string? Id(
        string option,
        string what,
        string? asked,
        IReadOnlyList<(string Id, string Name)> known,
        string otherwise = ""
    )
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

        throw new AskingException($"{option}: there is no {what} '{asked}'", Meant(what, asked, known, otherwise));
    }
}
