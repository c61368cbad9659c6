namespace Lodestone.AtlasCompiler;

/// <summary>
/// What is published of a customs code where its flows by pair are not: tonnes and value in the world, value by exporter and
/// importer (<c>trade_totals.csv</c>). A value becomes tonnes of the good at the average of the world,
/// <c>t_i = v_i x Q/V x content</c>.
/// </summary>
internal sealed class TradeTotal
{
    private const string RestOfWorld = "ROW";
    private readonly InputRow[] _rows;
    private readonly Func<string, string> _placeOf;
    private readonly double[] _exports;
    private readonly double[] _imports;
    private readonly int _rest;

    private TradeTotal(MineralInputs inputs, InputRow world, InputRow code, InputRow[] rows)
    {
        World = world;
        _rows = rows;
        _placeOf = inputs.PlaceOf;
        double value = world.Number("value_kusd");
        Quantity = world.Number("quantity_t") * code.Number("share");
        _rest = Place(inputs, RestOfWorld);
        (_exports, UnnamedExports) = ByPlace(inputs, rows, "export", value);
        (_imports, UnnamedImports) = ByPlace(inputs, rows, "import", value);
        InputRow? unknown = rows.FirstOrDefault(row => row["flow"] is not ("export" or "import"));
        if (unknown is not null)
        {
            throw new InputException($"{unknown.Where}: flow '{unknown["flow"]}' is not one of world, export, import");
        }
    }

    /// <summary>The row of the world.</summary>
    public InputRow World { get; }

    /// <summary>Trade in the world, t of the good; flows within the European Union are in it.</summary>
    public double Quantity { get; }

    /// <summary>Exports that no row names, t of the good.</summary>
    public double UnnamedExports { get; }

    /// <summary>Imports that no row names, t of the good.</summary>
    public double UnnamedImports { get; }

    /// <summary>Exports of each place, t of the good; what no row names is with the rest of the world.</summary>
    public IReadOnlyList<double> Exports => _exports;

    /// <summary>Imports of each place, t of the good, in the same way.</summary>
    public IReadOnlyList<double> Imports => _imports;

    /// <summary>
    /// Exports and imports of each place where what no row names is with the places that no row names, in proportion to what
    /// they make more than they use, or use more than they make; with the rest of the world where there are none.
    /// </summary>
    /// <param name="supply">What each place makes, t.</param>
    /// <param name="use">What each place uses, t.</param>
    public (double[] Exports, double[] Imports) Spread(double[] supply, double[] use) =>
        (
            Spread(_exports, UnnamedExports, [.. supply.Zip(use, (s, d) => s - d)]),
            Spread(_imports, UnnamedImports, [.. supply.Zip(use, (s, d) => d - s)])
        );

    private double[] Spread(double[] named, double unnamed, double[] over)
    {
        double[] tonnes = [.. named];
        tonnes[_rest] -= unnamed;
        double[] weight = [.. over.Select((value, at) => tonnes[at] > 0 ? 0 : Math.Max(value, 0))];
        double all = weight.Sum();
        if (all <= 0)
        {
            return [.. named];
        }

        for (int at = 0; at < tonnes.Length; at++)
        {
            tonnes[at] += unnamed * weight[at] / all;
        }

        return tonnes;
    }

    /// <summary>The rows behind a pair: the world, the exporter, the importer.</summary>
    public IEnumerable<InputRow> Of(string exporter, string importer) =>
        [World, .. _rows.Where(row => _placeOf(row["country"]) == (row["flow"] == "export" ? exporter : importer))];

    /// <summary>Totals of a good; null when none are published.</summary>
    /// <exception cref="InputException">No row of the world, or no content of the code.</exception>
    public static TradeTotal? Of(MineralInputs inputs, string good)
    {
        InputRow[] rows = [.. inputs["trade_totals"].Where(row => row["good"] == good)];
        if (rows.Length == 0)
        {
            return null;
        }

        InputRow world =
            rows.FirstOrDefault(row => row["flow"] == "world")
            ?? throw new InputException($"{rows[0].Where}: '{good}' has no row with flow = world");
        InputRow code =
            inputs["hs_codes"]
                .FirstOrDefault(row => row["good"] == good && row["hs"] == world["hs"] && row["share"].Length > 0)
            ?? throw new InputException($"{world.Where}: code {world["hs"]} of '{good}' has no share in hs_codes.csv");
        return new TradeTotal(inputs, world, code, [.. rows.Where(row => row != world)]);
    }

    private (double[] Tonnes, double Unnamed) ByPlace(MineralInputs inputs, InputRow[] rows, string flow, double world)
    {
        double[] tonnes = new double[inputs.Places.Count];
        double unnamed = 1;
        foreach (InputRow row in rows.Where(row => row["flow"] == flow))
        {
            double share = row.Number("value_kusd") / world;
            tonnes[Place(inputs, inputs.PlaceOf(row["country"]))] += share * Quantity;
            unnamed -= share;
        }

        tonnes[_rest] += unnamed * Quantity;
        return (tonnes, unnamed * Quantity);
    }

    private static int Place(MineralInputs inputs, string place) => inputs.Places.ToList().IndexOf(place);
}
