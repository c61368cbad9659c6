namespace Lodestone.AtlasCompiler;

/// <summary>From make and use tables to a square table of domestic flows between sectors.</summary>
/// <remarks>
/// <code>
/// m_c = M_c / (q_c + M_c − E_c)      imported part of what is used at home, at most 1; exports are domestic
/// U^d = (1 − m) U      Y^d likewise        D = V q̂⁻¹       Z = D U^d        f = D Y^d
/// </code>
/// V make, U use, Y final uses, q output of commodities, E exports, M imports. Imports are taken to be spread over uses in
/// proportion; an industry sells every commodity in the same mix to all (fixed product sales structure: Eurostat Manual of
/// Supply, Use and Input–Output Tables 2008, ch. 11, model D), so no flow can be negative. Positive entries of the import
/// column are duties and freight earned at home and count as final uses.
/// </remarks>
internal sealed class IndustryTable
{
    private const string Exports = "F040";
    private const string Imports = "F050";

    private static readonly (string Category, string Prefix)[] Categories =
    [
        ("households", "F010"),
        ("investment", "F02"),
        ("inventories", "F030"),
        ("exports", Exports),
        ("import-margins", Imports),
        ("government", "F06"),
        ("government", "F07"),
        ("government", "F10"),
    ];

    private readonly AccountMatrix _use;
    private readonly AccountMatrix _make;
    private readonly IReadOnlyList<string> _commodities;
    private readonly Dictionary<string, int> _sectorOf;
    private readonly int _count;

    /// <summary>Transforms the tables of a folder that holds <c>use.csv</c> and <c>make.csv</c>.</summary>
    /// <param name="use">Commodities × industries, final uses and totals.</param>
    /// <param name="make">Industries × commodities.</param>
    /// <param name="sectorOf">Index of the sector of each industry.</param>
    /// <param name="count">Number of sectors.</param>
    public IndustryTable(AccountMatrix use, AccountMatrix make, Dictionary<string, int> sectorOf, int count)
    {
        (_use, _make, _sectorOf, _count) = (use, make, sectorOf, count);
        _commodities = [.. make.Columns.Where(c => !c.StartsWith("Total", StringComparison.Ordinal))];
        Flows = new double[count, count];
        ValueAdded = new double[count];
        ImportedInputs = new double[count];
        Output = new double[count];
        Final = Categories
            .Select(c => c.Category)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(c => c, _ => new double[count], StringComparer.Ordinal);
        foreach (string commodity in _commodities)
        {
            Add(commodity);
        }

        foreach ((string industry, int sector) in sectorOf)
        {
            ValueAdded[sector] += use["Total Value Added", industry];
            Output[sector] += make[industry, "Total Industry Output"];
        }
    }

    /// <summary>Z: domestic flows, from × to, USD m.</summary>
    public double[,] Flows { get; }

    /// <summary>v, USD m.</summary>
    public double[] ValueAdded { get; }

    /// <summary>Imported inputs of sectors, USD m.</summary>
    public double[] ImportedInputs { get; }

    /// <summary>x, USD m.</summary>
    public double[] Output { get; }

    /// <summary>Final uses of domestic products by category, USD m.</summary>
    public IReadOnlyDictionary<string, double[]> Final { get; }

    /// <summary>The table as one of a place.</summary>
    public SectorTable Of(string place, string year, string source) =>
        new(place, year, source, Flows, Final, ValueAdded, ImportedInputs, Output);

    private void Add(string commodity)
    {
        double output = _use[commodity, "Total Commodity Output"];
        double imports = Math.Max(-_use[commodity, Imports], 0);
        double absorbed = output + imports - _use[commodity, Exports];
        double imported = absorbed > 0 ? Math.Min(imports / absorbed, 1) : 1;
        double[] share = Makers(commodity, output);
        foreach ((string industry, int sector) in _sectorOf)
        {
            double used = _use[commodity, industry];
            ImportedInputs[sector] += imported * used;
            for (int maker = 0; maker < _count; maker++)
            {
                Flows[maker, sector] += share[maker] * (1 - imported) * used;
            }
        }

        foreach ((string category, string prefix) in Categories)
        {
            double bought = Bought(commodity, prefix, imported, output);
            for (int maker = 0; maker < _count; maker++)
            {
                Final[category][maker] += share[maker] * bought;
            }
        }
    }

    private double Bought(string commodity, string prefix, double imported, double output) =>
        prefix switch
        {
            // Where all that is used at home is imported, all output is exported.
            Exports => imported >= 1 ? output : _use[commodity, Exports],
            Imports => Math.Max(_use[commodity, Imports], 0),
            _ => (1 - imported)
                * _use.Columns.Where(c => c.StartsWith(prefix, StringComparison.Ordinal)).Sum(c => _use[commodity, c]),
        };

    private double[] Makers(string commodity, double output)
    {
        double[] share = new double[_count];
        foreach ((string industry, int sector) in _sectorOf)
        {
            share[sector] += _make[industry, commodity] / output;
        }

        return share;
    }
}
