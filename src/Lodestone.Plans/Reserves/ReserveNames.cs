using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>Goods and places of a reserve by id, alias or group.</summary>
internal static class ReserveNames
{
    /// <summary>Goods by id or alias, each once.</summary>
    public static IReadOnlyList<string> Goods(ReserveData data, World world, IEnumerable<string> asked)
    {
        List<string> goods = [];
        foreach (
            string name in asked.SelectMany(a =>
                a.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
        )
        {
            if (data.Aliases.TryGetValue(name, out IReadOnlyList<string>? meant))
            {
                goods.AddRange(meant.Where(good => world.Goods.Any(g => g.Id == good)));
                continue;
            }

            Good? good = world.Goods.FirstOrDefault(g => string.Equals(g.Id, name, StringComparison.OrdinalIgnoreCase));
            goods.Add(
                good?.Id
                    ?? throw new PlanException(
                        PlanFault.Check,
                        $"--goods: '{name}' is neither a good nor an alias",
                        NearWord.Hint(
                            name,
                            [.. data.Aliases.Keys, .. world.Goods.Select(g => g.Id)],
                            $"aliases: {string.Join(", ", data.Aliases.Keys)}"
                        )
                    )
            );
        }

        return [.. goods.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Places by id or group, each once.</summary>
    public static IReadOnlyList<string> Places(World world, string option, IEnumerable<string> asked)
    {
        List<string> places = [];
        foreach (
            string name in asked.SelectMany(a =>
                a.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
        )
        {
            string[] group = [.. world.Places.Where(p => p.Groups.Contains(name)).Select(p => p.Id)];
            if (group.Length > 0)
            {
                places.AddRange(group);
            }
            else
            {
                places.Add(Place(world, option, name));
            }
        }

        return [.. places.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A place of the atlas; one that it does not know is a question it cannot answer.</summary>
    private static string Place(World world, string option, string name)
    {
        try
        {
            return KnownName.Place(world, option, name)!;
        }
        catch (AskingException unknown)
        {
            throw new PlanException(PlanFault.Check, unknown.Message, unknown.Remedy);
        }
    }
}
