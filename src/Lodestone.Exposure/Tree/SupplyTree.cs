namespace Lodestone.Exposure;

/// <summary>The tree of who supplies whom, from a good at a place down to the mines.</summary>
/// <param name="Place">Id of the place; empty for the average user of the world.</param>
/// <param name="Root">The good with its suppliers.</param>
/// <param name="Tonnes">t per year that the place takes in.</param>
public sealed record SupplyTree(string Place, SupplyInput Root, double Tonnes)
{
    /// <summary>Grows the tree.</summary>
    /// <param name="study">The study whose network is shown.</param>
    /// <param name="place">Id of the place; null = the average user of the world.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="supplier">Id of the supplier in question.</param>
    /// <param name="depth">How many suppliers stand below one another at most.</param>
    /// <param name="least">Suppliers with a smaller part of the root are counted together, 0–1.</param>
    /// <returns>The tree; null when nobody there uses the good.</returns>
    public static SupplyTree? Grow(
        DependenceStudy study,
        string? place,
        string good,
        string supplier,
        int depth,
        double least
    )
    {
        Mix mix = Mix.Of(study.Network, place, good);
        if (mix.Parts.Count == 0)
        {
            return null;
        }

        SupplyInput root = new TreeGrowth(study, supplier, depth, least).Input(mix, good);
        return new SupplyTree(place ?? "", root, mix.Tonnes);
    }

    /// <summary>Every supplier line of the tree with the place and good it supplies, top down.</summary>
    public IEnumerable<(int Level, string User, string UserGood, SupplyInput Input, SupplyBranch Branch)> Lines() =>
        Lines(1, Place, "", Root);

    private static IEnumerable<(int, string, string, SupplyInput, SupplyBranch)> Lines(
        int level,
        string user,
        string userGood,
        SupplyInput input
    )
    {
        foreach (SupplyBranch branch in input.Suppliers)
        {
            yield return (level, user, userGood, input, branch);
            foreach (SupplyInput below in branch.Inputs)
            {
                foreach (var line in Lines(level + 1, branch.Place, branch.Good, below))
                {
                    yield return line;
                }
            }
        }
    }
}
