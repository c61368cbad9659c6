using Lodestone.Model;

namespace Lodestone.Verification.Engine;

/// <summary>Tonnes of each element in a tonne of each good of a world, and what processes do to them.</summary>
/// <remarks>
/// Rare earths: <see cref="RareEarthContent"/>. Other goods by the basis that <c>goods.csv</c> gives their tonnes in:
/// <c>contained</c> is one tonne of the element that heads the good's id, an oxide (TiO2, B2O3, K2O) one tonne of that
/// oxide. Graphite counts as such. Three goods by gross weight are pure by definition: quartz (SiO2), titanium sponge
/// (Ti) and ferrosilicon, whose tonnes are contained silicon. IUPAC 2021: Si 28.085, Ti 47.867, O 15.999. Goods whose
/// assay the atlas does not have (bauxite, phosphate, fluorspar) hold no element here.
/// </remarks>
internal sealed class ElementContent
{
    private const string ByProduct = "byproduct";

    private static readonly Dictionary<string, (string Element, double Content)> Pure = new(StringComparer.Ordinal)
    {
        ["quartz"] = ("silicon", 28.085 / (28.085 + (2 * 15.999))),
        ["ferrosilicon"] = ("silicon", 1),
        ["titanium-sponge"] = ("TiO2", (47.867 + (2 * 15.999)) / 47.867),
        ["graphite-flake"] = ("graphite", 1),
        ["graphite-spherical"] = ("graphite", 1),
    };

    private static readonly string[] Oxides = ["TiO2", "B2O3", "K2O"];

    private readonly Dictionary<(string Good, string Element), double> _content = [];
    private readonly HashSet<string> _byProducts;

    /// <summary>Contents of the goods of a world; rare earths by the assays of a checkout.</summary>
    public ElementContent(string root, World world)
    {
        _byProducts = [.. world.Goods.Where(good => good.Stage == ByProduct).Select(good => good.Id)];
        foreach (((string good, string element), double content) in RareEarthContent.Read(root, world))
        {
            _content[(good, element)] = content;
        }

        foreach (Good good in world.Goods)
        {
            if (Pure.TryGetValue(good.Id, out (string Element, double Content) pure))
            {
                _content[(good.Id, pure.Element)] = pure.Content;
            }
            else if (good.Basis == "contained")
            {
                _content[(good.Id, good.Id.Split('-')[0])] = 1;
            }
            else if (Oxides.Contains(good.Basis))
            {
                _content[(good.Id, good.Basis)] = 1;
            }
        }

        Elements = [.. _content.Keys.Select(key => key.Element).Distinct()];
    }

    /// <summary>Elements of the world: rare earths by the good that is their oxide.</summary>
    public IReadOnlyList<string> Elements { get; }

    /// <summary>Content, t per t; 0 for a good without.</summary>
    public double Of(string good, string element) => _content.GetValueOrDefault((good, element));

    /// <summary>What a tonne of activity adds of an element: outputs less inputs, t; a loss is negative.</summary>
    public double Gain(Process process, string element) =>
        process.Outputs.Sum(output => output.Coefficient * Of(output.Good, element))
        - process.Inputs.Sum(input => input.Coefficient * Of(input.Good, element));

    /// <summary>
    /// True where an element enters the chain: a process without inputs, or one that frees it, as a by-product, of an
    /// ore of something else.
    /// </summary>
    public bool Wins(Process process, string element) =>
        process.Inputs.Count == 0
        || (
            process.Inputs.All(input => Of(input.Good, element) == 0)
            && process.Outputs.All(output => Of(output.Good, element) == 0 || _byProducts.Contains(output.Good))
        );
}
