namespace Lodestone.Equilibrium.Program;

/// <summary>Demand curves of a program: uses of one good with the same elasticity and choke multiple share one in every draw.</summary>
/// <remarks>
/// A draw scales the elasticities of a good together, so uses that are alike stay alike. The kernel reads the constants of a
/// curve instead of those of a use: a tenth of the memory where sectors repeat from place to place.
/// </remarks>
public sealed class DemandCurves
{
    internal DemandCurves(Node[] nodes, FinalUses uses)
    {
        OfUse = new int[uses.Count];
        List<int> first = [];
        Dictionary<(int Good, double Elasticity, double Choke), int> known = [];
        for (int use = 0; use < uses.Count; use++)
        {
            (int, double, double) curve = (nodes[uses.Node[use]].Good, uses.Elasticity[use], uses.Choke[use]);
            if (!known.TryGetValue(curve, out OfUse[use]))
            {
                OfUse[use] = known[curve] = first.Count;
                first.Add(use);
            }
        }

        First = [.. first];
    }

    /// <summary>Curve of each use.</summary>
    public int[] OfUse { get; }

    /// <summary>First use of each curve.</summary>
    public int[] First { get; }
}
