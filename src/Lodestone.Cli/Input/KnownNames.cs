using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds places, goods and products of a world by id, and says what was meant when there is none.</summary>
internal static class KnownNames
{
    public static string? Place(World world, string option, string? asked) =>
        Id(option, "place", asked, [.. world.Places.Select(p => (p.Id, p.Name))]);

    public static string? Good(World world, string option, string? asked) =>
        Id(option, "good", asked, [.. world.Goods.Select(g => (g.Id, g.Name))]);

    public static Product Product(World world, string asked)
    {
        string? id = Id("--product", "product", asked, [.. world.Products.Select(p => (p.Id, p.Name))]);
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
        throw Failure.Usage($"{option}: there is no {what} '{asked}'", Spelling.Hint(asked, ids, otherwise));
    }
}
