using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>Places of a world whose losses can be computed: those with an input–output table.</summary>
internal static class PlacesWithTables
{
    /// <summary>Their ids, in the order of the tables.</summary>
    /// <exception cref="PlanException">There is none.</exception>
    public static IReadOnlyList<string> Of(World world, InputOutputData economy, string prefix)
    {
        string[] known = [.. economy.Tables.Select(t => t.Place).Where(t => world.Places.Any(p => p.Id == t))];
        return known.Length > 0
            ? known
            : throw new PlanException(
                PlanFault.Check,
                $"no place of the data has an input–output table in {economy.Name}",
                $"give tables of its places with {prefix}io DIR"
            );
    }

    /// <summary>Id of the place that is asked for; null when none is.</summary>
    /// <exception cref="AskingException">There is no such place, or it has no table.</exception>
    public static string? Asked(World world, InputOutputData economy, string? place, string prefix)
    {
        string? id = KnownName.Place(world, $"{prefix}place", place);
        IReadOnlyList<string> known = Of(world, economy, prefix);
        return id is null || known.Contains(id)
            ? id
            : throw new AskingException(
                $"{prefix}place: there is no input–output table of {id}",
                $"places with one: {string.Join(", ", known)}; for the first-round loss elsewhere see gdp.loss in lodestone run"
            );
    }
}
