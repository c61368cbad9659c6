namespace Lodestone.AtlasCompiler;

/// <summary>
/// Bilateral trade of the minerals: supplies and uses as sums; as prior the published flows, and gravity
/// (<c>w s_i d_j / total</c>, more at home) where none is published, or where a customs code is published by exporter and
/// importer alone (<see cref="TradeTotal"/>) the product of the two; what comes from abroad to an importer without published
/// flows of the good (none, or assumed ones alone) but with published sourcing is split by those shares. Small cells are
/// dropped, the rest fitted by <see cref="Biproportion"/> and closed by <see cref="ExactClosure"/>. A good that stays home
/// is not traded; a listed one moves on the flows of <c>trade.csv</c> alone.
/// </summary>
internal sealed class MineralTrade
{
    /// <summary>Shares of use and of supply below which a route is dropped, tried in turn until what is left can carry the sums.</summary>
    private static readonly double[] Thinnings = [1, 0.2, 0];
    private readonly MineralInputs _inputs;
    private readonly MineralProduction _production;
    private readonly MineralUses _uses;
    private readonly MineralSourcing _sourcing;
    private readonly MineralPriors _priors;

    /// <summary>Builds the matrices of all goods.</summary>
    public MineralTrade(MineralInputs inputs, MineralSourcing sourcing, MineralProduction production, MineralUses uses)
    {
        _inputs = inputs;
        _sourcing = sourcing;
        _priors = new MineralPriors(inputs.Settings);
        _production = production;
        _uses = uses;
        Rows = [.. inputs["goods"].SelectMany(RowsOf)];
    }

    /// <summary>All flows, goods and places in file order.</summary>
    public IReadOnlyList<TradeRow> Rows { get; }

    private IEnumerable<TradeRow> RowsOf(InputRow good)
    {
        string id = good["good"];
        double[] supply = [.. _inputs.Places.Select(place => _production.Supply(id, place))];
        double[] use = [.. _inputs.Places.Select(place => _production.Need(id, place) + _uses.At(id, place))];
        double scale = use.Sum() > 0 ? supply.Sum() / use.Sum() : 1;
        use = [.. use.Select(value => value * scale)];
        var traced = TracedTrade.Of(_inputs, id, supply);
        Dictionary<(int, int), MineralFlow> published =
            traced?.Flows()
            ?? MineralFlow
                .Of(_inputs, id)
                .GroupBy(flow => (flow.Exporter, flow.Importer))
                .ToDictionary(
                    group => group.Key,
                    group =>
                        group.First() with
                        {
                            Quantity = group.Sum(flow => flow.Quantity),
                            Origin = string.Join(';', group.SelectMany(flow => flow.Origin.Split(';')).Distinct()),
                        }
                );
        TradeTotal? total = published.Count == 0 ? TradeTotal.Of(_inputs, id) : null;
        double[,] x = good["trade"] switch
        {
            "home" => ListedTrade.Home(supply),
            "listed" => ListedTrade.Of(good, _inputs.Places, supply, use, published),
            "world" => Traded(id, supply, use, published, traced, total),
            _ => throw new InputException($"{good.Where}: trade '{good["trade"]}' is not one of home, listed, world"),
        };
        double freight = good.Number("freight_usd_per_t");
        for (int i = 0; i < supply.Length; i++)
        {
            for (int j = 0; j < use.Length; j++)
            {
                if (x[i, j] > 0)
                {
                    yield return Row(id, i, j, x[i, j], freight, published, total);
                }
            }
        }
    }

    private double[,] Traded(
        string good,
        double[] supply,
        double[] use,
        Dictionary<(int I, int J), MineralFlow> published,
        TracedTrade? traced,
        TradeTotal? total
    )
    {
        double[,] prior =
            traced is not null ? _priors.Of(supply, use, traced)
            : total is not null ? _priors.Of(supply, use, total)
            : _priors.Of(supply, use, published);
        Split(good, prior, use, published);
        return Fitted(good, prior, supply, use);
    }

    private void Split(string good, double[,] prior, double[] use, Dictionary<(int I, int J), MineralFlow> published)
    {
        double least = _inputs.Settings["unnamed_share"];
        for (int j = 0; j < use.Length; j++)
        {
            bool stated = published.Any(flow => flow.Key.J == j && flow.Value.Evidence != "assumption");
            if (!stated && use[j] > 0 && _sourcing.Of(good, _inputs.Places[j]) is { } suppliers)
            {
                new SourcedColumn(_inputs.Places, suppliers, least).Apply(prior, j, use[j], published);
            }
        }
    }

    private TradeRow Row(
        string good,
        int i,
        int j,
        double quantity,
        double freight,
        Dictionary<(int, int), MineralFlow> published,
        TradeTotal? total
    )
    {
        bool known = published.TryGetValue((i, j), out MineralFlow flow);
        (string low, string high) = known ? ("published_low", "published_high") : ("gravity_low", "gravity_high");
        return new TradeRow(
            good,
            _inputs.Places[i],
            _inputs.Places[j],
            quantity,
            i == j ? 0 : freight,
            known && flow.Evidence != "assumption" ? flow.Quantity : null,
            known ? flow.Source
                : total is null || i == j ? "lodestone-assumption"
                : total.World["source"] + ";lodestone-assumption",
            known ? Grade(flow, quantity) : "assumption",
            _inputs.Settings[low],
            _inputs.Settings[high]
        )
        {
            IsStated = known && flow.Evidence != "assumption",
            Origin =
                known ? flow.Origin
                : total is null || i == j ? ""
                : InputRow.Origins(total.Of(_inputs.Places[i], _inputs.Places[j])),
        };
    }

    /// <summary>A flow that the balances moved far from its figure says no more of the figure than of them.</summary>
    private string Grade(MineralFlow flow, double quantity)
    {
        double within = _inputs.Settings["derived_within"];
        return quantity > within * flow.Quantity || quantity < flow.Quantity / within
            ? Evidence.Weaker(flow.Evidence, "assumption")
            : flow.Evidence;
    }

    private double[,] Fitted(string good, double[,] prior, double[] supply, double[] use)
    {
        double[,] full = Biproportion.Fit(prior, supply, use, good);
        foreach (double thinning in Thinnings)
        {
            double[,] thin = Thinned(full, supply, use, thinning);
            if (Biproportion.TryFit(thin, supply, use) is { } x)
            {
                ExactClosure.Apply(x, supply, use);
                return x;
            }
        }

        throw new InputException($"{good}: the pattern of trade cannot carry the supplies and uses");
    }

    private double[,] Thinned(double[,] full, double[] supply, double[] use, double thinning)
    {
        double ofUse = thinning * _inputs.Settings["drop_below_share_of_use"];
        double ofSupply = thinning * _inputs.Settings["drop_below_share_of_supply"];
        double[,] x = (double[,])full.Clone();
        for (int i = 0; i < supply.Length; i++)
        {
            for (int j = 0; j < use.Length; j++)
            {
                bool largest = full[i, j] >= RowMost(full, i) || full[i, j] >= ColumnMost(full, j);
                if (i != j && !largest && full[i, j] < ofUse * use[j] && full[i, j] < ofSupply * supply[i])
                {
                    x[i, j] = 0;
                }
            }
        }

        return x;
    }

    private static double RowMost(double[,] x, int row) =>
        Enumerable.Range(0, x.GetLength(1)).Max(column => x[row, column]);

    private static double ColumnMost(double[,] x, int column) =>
        Enumerable.Range(0, x.GetLength(0)).Max(row => x[row, column]);
}
