namespace Lodestone.AtlasCompiler;

/// <summary>Prior matrix of one good.</summary>
internal sealed class TradePrior
{
    private readonly Dictionary<(int, int), Estimate> _listed = [];

    /// <summary>Builds the prior from listed flows, magnet trade and gravity.</summary>
    public TradePrior(CompileInputs inputs, StageBalance balance, InputRow goodRow, double[] supply, double[] use)
    {
        string good = goodRow["good"];
        IReadOnlyList<string> places = inputs.PlaceIds;
        int count = places.Count;
        double home = goodRow.Number("home_weight");
        double open = goodRow.Number("open_weight");
        double total = supply.Sum();
        Cells = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                bool carries = supply[i] > 0 && use[j] > 0;
                Cells[i, j] =
                    !carries ? 0
                    : good == "ndfeb-magnet" ? Magnets(inputs, balance, i, j)
                    : (i == j ? home : open) * supply[i] * use[j] / total;
            }
        }

        Dictionary<string, int> at = places.Select((id, index) => (id, index)).ToDictionary(p => p.id, p => p.index);
        List<InputRow> listed = [.. inputs["flows"].Where(row => row["good"] == good)];
        foreach (InputRow row in listed.Where(row => row["kind"] == "zero"))
        {
            Forbid(places, row["exporter"], row["importer"]);
        }

        foreach (InputRow row in listed.Where(row => row["kind"] != "zero"))
        {
            (int, int) cell = (at[row["exporter"]], at[row["importer"]]);
            Estimate estimate = Estimate.Read(row);
            _listed[cell] = estimate;
            if (row["kind"] == "fixed")
            {
                Fixed.Add(cell, estimate.Value);
            }
            else if (supply[cell.Item1] > 0 && use[cell.Item2] > 0)
            {
                Cells[cell.Item1, cell.Item2] = estimate.Value;
            }
        }

        foreach (InputRow row in inputs["exports"].Where(row => row["good"] == good))
        {
            int place = at[row["place"]];
            Fixed.Add((place, place), supply[place] - row.Number("value"));
            _listed[(place, place)] = new Estimate(
                supply[place] - row.Number("value"),
                0,
                row["source"],
                row["evidence"],
                row["note"]
            )
            {
                Origin = row.Origin,
            };
        }

        foreach ((int row, int column) in Fixed.Keys)
        {
            Cells[row, column] = 0;
        }
    }

    /// <summary>Prior of the free cells, t.</summary>
    public double[,] Cells { get; }

    /// <summary>Cells that keep their value.</summary>
    public Dictionary<(int Row, int Column), double> Fixed { get; } = [];

    /// <summary>The listed or converted value of a cell, null where gravity spoke alone.</summary>
    public Estimate? Listed(int row, int column) => _listed.GetValueOrDefault((row, column));

    private void Forbid(IReadOnlyList<string> places, string exporter, string importer)
    {
        for (int i = 0; i < places.Count; i++)
        {
            for (int j = 0; j < places.Count; j++)
            {
                if (i != j && LinearExpression.Fits(exporter, places[i]) && LinearExpression.Fits(importer, places[j]))
                {
                    Cells[i, j] = 0;
                }
            }
        }
    }

    private static IEnumerable<InputRow> Codes(CompileInputs inputs, string exporter, string importer) =>
        inputs["trade_850511"].Where(row => row["exporter"] == exporter && row["importer"] == importer);

    private double Magnets(CompileInputs inputs, StageBalance balance, int i, int j)
    {
        IReadOnlyList<string> places = inputs.PlaceIds;
        double traced = balance.Magnets.Flow(i, j);
        if (traced > 0 && i != j)
        {
            if (balance.Magnets.Converted.GetValueOrDefault((places[i], places[j])) > 0)
            {
                _listed[(i, j)] = new Estimate(
                    traced,
                    traced * inputs.Settings["magnet_use_spread"],
                    "cepii-baci-2026;adamas-2025-exports",
                    "derived",
                    "HS 850511 by unit value, re-exports traced"
                )
                {
                    Origin = InputRow.Origins(Codes(inputs, places[i], places[j])),
                };
            }
        }

        return traced;
    }
}
