using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Verification.Engine;

/// <summary>Tonnes of each rare earth, as its oxide, in a tonne of each good up to metal.</summary>
/// <remarks>
/// Ore and its mixed compound: the assay (<c>data/atlas/compile/splits.csv</c>). The heavy concentrate: the part of its
/// ore's assay that is neither Nd-Pr nor La-Ce, over the sum of that part. An oxide: itself. A metal: oxide per tonne by
/// standard atomic weights (IUPAC 2021: Nd 144.242, Pr 140.908, Dy 162.500, Tb 158.925, Sm 150.36, O 15.999), Nd-Pr as
/// three parts Nd2O3 to one Pr6O11. Alloys and magnets have no content of their own: recipes differ.
/// </remarks>
internal static class RareEarthContent
{
    private const double Oxygen = 15.999;
    private const string HeavyConcentrate = "seg-concentrate";
    private static readonly string[] Light = ["ndpr-oxide", "lace-oxide"];

    /// <summary>Contents by good and oxide; empty for a world without the rare-earth chain.</summary>
    public static Dictionary<(string Good, string Element), double> Read(string root, World world)
    {
        Dictionary<(string Good, string Element), double> content = [];
        if (
            world.Processes.SingleOrDefault(process => process.Outputs.Any(output => output.Good == HeavyConcentrate))
            is not { } separation
        )
        {
            return content;
        }

        Dictionary<(string Ore, string Element), double> assay = [];
        foreach (string line in File.ReadLines(Path.Combine(root, "data/atlas/compile/splits.csv")).Skip(1))
        {
            string[] cells = line.Split(',');
            assay[(cells[0], cells[1])] = double.Parse(cells[3], CultureInfo.InvariantCulture);
        }

        string[] elements = [.. assay.Keys.Select(key => key.Element).Distinct()];
        foreach (((string ore, string element), double share) in assay)
        {
            content[($"conc-{ore}", element)] = content[($"mixed-{ore}", element)] = share;
        }

        string heavyOre = separation.ReferenceGood["mixed-".Length..];
        string[] heavy = [.. elements.Except(Light)];
        double total = heavy.Sum(element => assay[(heavyOre, element)]);
        foreach (string element in heavy)
        {
            content[(HeavyConcentrate, element)] = assay[(heavyOre, element)] / total;
        }

        foreach (string element in elements)
        {
            content[(element, element)] = 1;
        }

        content[("ndpr-metal", "ndpr-oxide")] = 1 / ((0.75 / Oxide(144.242, 2, 3)) + (0.25 / Oxide(140.908, 6, 11)));
        content[("dy-metal", "dy-oxide")] = Oxide(162.500, 2, 3);
        content[("tb-metal", "tb-oxide")] = Oxide(158.925, 4, 7);
        content[("sm-metal", "sm-oxide")] = Oxide(150.36, 2, 3);
        return content;
    }

    /// <summary>Tonnes of oxide per tonne of metal, M_m O_n: (m M + n O)/(m M).</summary>
    private static double Oxide(double weight, int metal, int oxygen) => 1 + (oxygen * Oxygen / (metal * weight));
}
