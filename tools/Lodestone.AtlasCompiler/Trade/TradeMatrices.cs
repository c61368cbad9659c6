namespace Lodestone.AtlasCompiler;

/// <summary>
/// Bilateral trade of every good: supplies and uses from the stage balance as sums, a prior from listed flows, magnet trade
/// or gravity (<c>w s_i d_j / total</c>), fixed cells taken as they are, small cells dropped, the rest fitted by
/// <see cref="Biproportion"/> and closed by <see cref="ExactClosure"/>.
/// </summary>
internal sealed class TradeMatrices
{
    private readonly CompileInputs _inputs;
    private readonly StageBalance _balance;
    private readonly IReadOnlyList<string> _places;

    /// <summary>Builds the matrices of all goods.</summary>
    public TradeMatrices(CompileInputs inputs, StageBalance balance)
    {
        _inputs = inputs;
        _balance = balance;
        _places = inputs.PlaceIds;
        Rows = [.. inputs["goods"].SelectMany(Rowsof)];
    }

    /// <summary>All flows, goods and places in file order.</summary>
    public IReadOnlyList<TradeRow> Rows { get; }

    private IEnumerable<TradeRow> Rowsof(InputRow goodRow)
    {
        string good = goodRow["good"];
        double[] supply = [.. _places.Select(place => _balance.Supply(good, place))];
        double[] use = [.. _places.Select(place => _balance.Use(good, place))];
        TradePrior prior = new(_inputs, _balance, goodRow, supply, use);
        double[] freeSupply = [.. supply];
        double[] freeUse = [.. use];
        foreach (((int row, int column), double tonnes) in prior.Fixed)
        {
            freeSupply[row] -= tonnes;
            freeUse[column] -= tonnes;
            if (freeSupply[row] < 0 || freeUse[column] < 0)
            {
                throw new InputException(
                    $"{good}: the fixed flow {_places[row]} to {_places[column]} exceeds the supply or use"
                );
            }
        }

        double[,] x = Biproportion.Fit(prior.Cells, freeSupply, freeUse, good);
        DropSmall(x, freeSupply, freeUse);
        x = Biproportion.Fit(x, freeSupply, freeUse, good + " without small cells");
        ExactClosure.Apply(x, freeSupply, freeUse);
        foreach (((int row, int column), double tonnes) in prior.Fixed)
        {
            x[row, column] += tonnes;
        }

        for (int i = 0; i < _places.Count; i++)
        {
            for (int j = 0; j < _places.Count; j++)
            {
                if (x[i, j] > 0)
                {
                    double freight = i == j ? 0 : goodRow.Number("freight_usd_per_t");
                    Estimate? listed = prior.Listed(i, j);
                    double low = listed?.Low(1) ?? _inputs.Settings["gravity_low_factor"];
                    double high = listed?.High(1) ?? _inputs.Settings["gravity_high_factor"];
                    yield return new TradeRow(
                        good,
                        _places[i],
                        _places[j],
                        x[i, j],
                        freight,
                        listed?.Value,
                        listed?.Source ?? "lodestone-assumption",
                        listed?.Evidence ?? "assumption",
                        low,
                        high
                    )
                    {
                        Origin = listed?.Origin ?? "",
                    };
                }
            }
        }
    }

    private void DropSmall(double[,] x, double[] supply, double[] use)
    {
        double shareOfUse = _inputs.Settings["drop_below_share_of_use"];
        double shareOfSupply = _inputs.Settings["drop_below_share_of_supply"];
        double least = _inputs.Settings["least_flow_t"];
        int count = _places.Count;
        int[] keepRow = [.. Enumerable.Range(0, count).Select(i => Largest(j => x[i, j], count))];
        int[] keepColumn = [.. Enumerable.Range(0, count).Select(j => Largest(i => x[i, j], count))];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                bool small = x[i, j] < least || (x[i, j] < shareOfUse * use[j] && x[i, j] < shareOfSupply * supply[i]);
                if (i != j && small && keepRow[i] != j && keepColumn[j] != i)
                {
                    x[i, j] = 0;
                }
            }
        }
    }

    private static int Largest(Func<int, double> value, int count)
    {
        int best = 0;
        for (int at = 1; at < count; at++)
        {
            best = value(at) > value(best) ? at : best;
        }

        return best;
    }
}
