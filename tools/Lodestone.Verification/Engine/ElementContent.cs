using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Verification.Engine;

/// <summary>Tonnes of each element, as its oxide, in a tonne of each good up to metal.</summary>
/// <remarks>
/// Ore and its mixed compound: the assay (<c>data/atlas/compile/splits.csv</c>). The heavy concentrate: the part of its
/// ore's assay that is neither Nd-Pr nor La-Ce, over the sum of that part. An oxide: itself. A metal: oxide per tonne by
/// standard atomic weights (IUPAC 2021: Nd 144.242, Pr 140.908, Dy 162.500, Tb 158.925, Sm 150.36, O 15.999), Nd-Pr as
/// three parts Nd2O3 to one Pr6O11. Alloys and magnets have no content of their own: recipes differ.
/// </remarks>
internal sealed class ElementContent
{
    private const double Oxygen = 15.999;
    private static readonly string[] Light = ["ndpr-oxide", "lace-oxide"];
    private readonly Dictionary<(string Good, string Element), double> _content = [];

    /// <summary>Reads the assays of a checkout.</summary>
    public ElementContent(string root, World world)
    {
        Dictionary<(string Ore, string Element), double> assay = [];
        foreach (string line in File.ReadLines(Path.Combine(root, "data/atlas/compile/splits.csv")).Skip(1))
        {
            string[] cells = line.Split(',');
            assay[(cells[0], cells[1])] = double.Parse(cells[3], CultureInfo.InvariantCulture);
        }

        Elements = [.. assay.Keys.Select(key => key.Element).Distinct()];
        foreach (((string ore, string element), double share) in assay)
        {
            _content[($"conc-{ore}", element)] = _content[($"mixed-{ore}", element)] = share;
        }

        string heavyOre = world
            .Processes.Single(process => process.Outputs.Any(output => output.Good == "seg-concentrate"))
            .ReferenceGood["mixed-".Length..];
        string[] heavy = [.. Elements.Except(Light)];
        double total = heavy.Sum(element => assay[(heavyOre, element)]);
        foreach (string element in heavy)
        {
            _content[("seg-concentrate", element)] = assay[(heavyOre, element)] / total;
        }

        foreach (string element in Elements)
        {
            _content[(element, element)] = 1;
        }

        _content[("ndpr-metal", "ndpr-oxide")] = 1 / ((0.75 / Oxide(144.242, 2, 3)) + (0.25 / Oxide(140.908, 6, 11)));
        _content[("dy-metal", "dy-oxide")] = Oxide(162.500, 2, 3);
        _content[("tb-metal", "tb-oxide")] = Oxide(158.925, 4, 7);
        _content[("sm-metal", "sm-oxide")] = Oxide(150.36, 2, 3);
    }

    /// <summary>Elements, by the good that is their oxide.</summary>
    public IReadOnlyList<string> Elements { get; }

    /// <summary>Content, t of oxide per t; 0 for a good without.</summary>
    public double Of(string good, string element) => _content.GetValueOrDefault((good, element));

    /// <summary>What a tonne of activity adds of an element: outputs less inputs, t of oxide; a loss is negative.</summary>
    public double Gain(Process process, string element) =>
        process.Outputs.Sum(output => output.Coefficient * Of(output.Good, element))
        - process.Inputs.Sum(input => input.Coefficient * Of(input.Good, element));

    /// <summary>Tonnes of oxide per tonne of metal, M_m O_n: (m M + n O)/(m M).</summary>
    private static double Oxide(double weight, int metal, int oxygen) => 1 + (oxygen * Oxygen / (metal * weight));
}
