namespace Lodestone.AtlasCompiler;

/// <summary>
/// Final use of the minerals. In the world it is what is made less what processes take. By place: stated uses as they are,
/// the rest by the rule of the good: <c>home</c> (where it is made), <c>feed</c> (where processes take it: a change of their
/// stocks), <c>apparent</c> (what ends at a place by <see cref="TracedTrade"/>, else output plus imports less exports of
/// <c>trade.csv</c> or of <c>trade_totals.csv</c>, in tonnes of the good), <c>apparent:name</c> (the same, and no less than a
/// part of the weight in <c>use_keys.csv</c>: where small flows are not listed, who buys in small flows would use nothing) or
/// <c>key:name</c> (weights of <c>use_keys.csv</c>).
/// </summary>
internal sealed class MineralUses
{
    private const string ApparentAndKey = "apparent:";
    private const double Closed = 1e-9;
    private readonly MineralInputs _inputs;
    private readonly MineralProduction _production;
    private readonly Dictionary<string, MineralUse[]> _uses = new(StringComparer.Ordinal);

    /// <summary>Shares every use.</summary>
    public MineralUses(MineralInputs inputs, MineralProduction production)
    {
        _inputs = inputs;
        _production = production;
        foreach (InputRow good in inputs["goods"])
        {
            _uses[good["good"]] = [.. Of(good)];
        }
    }

    /// <summary>Uses of a good by place; empty where nothing is left for final use.</summary>
    public IReadOnlyList<MineralUse> this[string good] => _uses[good];

    /// <summary>Final use at a place, t.</summary>
    public double At(string good, string place) =>
        _uses[good].Where(use => use.Place == place).Sum(use => use.Quantity);

    private IEnumerable<MineralUse> Of(InputRow good)
    {
        string id = good["good"];
        double[] supply = [.. _inputs.Places.Select(place => _production.Supply(id, place))];
        double[] need = [.. _inputs.Places.Select(place => _production.Need(id, place))];
        double left = supply.Sum() - need.Sum();
        if (left < -Closed * supply.Sum())
        {
            throw new InputException(
                $"{good.Where}: processes take {need.Sum():#,0.###} t of '{id}', only {supply.Sum():#,0.###} t are made"
            );
        }

        return left <= Closed * supply.Sum() ? []
            : good["use_rule"] == "home" ? Home(good, supply, need)
            : Shared(good, supply, need, left);
    }

    private IEnumerable<MineralUse> Home(InputRow good, double[] supply, double[] need) =>
        from at in Enumerable.Range(0, supply.Length)
        let quantity = supply[at] - need[at]
        where quantity > Closed * supply[at]
        select new MineralUse(
            good["good"],
            _inputs.Places[at],
            quantity,
            null,
            "lodestone-derived",
            "derived",
            "what its host yields less what is recovered"
        )
        {
            Origin = good.Origin,
        };

    private IEnumerable<MineralUse> Shared(InputRow good, double[] supply, double[] need, double left)
    {
        string id = good["good"];
        Dictionary<int, InputRow> stated = _inputs["use"]
            .Where(row => row["good"] == id)
            .ToDictionary(row => _inputs.At(row, "place"));
        double known = stated.Values.Sum(row => row.Number("value"));
        if (known > left)
        {
            throw new InputException(
                $"use.csv: {known:#,0.###} t of '{id}' are stated to be used, {left:#,0.###} t are left in the world"
            );
        }

        double[] weights = good["use_rule"] switch
        {
            "apparent" => Apparent(id, supply, need),
            "feed" => [.. need],
            { } rule when rule.StartsWith(ApparentAndKey, StringComparison.Ordinal) => NoLess(
                Apparent(id, supply, need),
                Key(good)
            ),
            _ => Key(good),
        };
        foreach (int at in stated.Keys)
        {
            weights[at] = 0;
        }

        double least = _inputs.Settings["least_share_of_use"] * weights.Sum();
        weights = [.. weights.Select(weight => weight >= least ? weight : 0)];
        double sum = weights.Sum();
        if (!(sum > 0))
        {
            throw new InputException($"{good.Where}: no place is left to use '{id}'; mend use_rule or use.csv");
        }

        for (int at = 0; at < weights.Length; at++)
        {
            if (stated.TryGetValue(at, out InputRow? row))
            {
                double value = row.Number("value");
                yield return new MineralUse(
                    id,
                    _inputs.Places[at],
                    value,
                    Evidence.IsFact(row["evidence"]) ? value : null,
                    row["source"],
                    row["evidence"],
                    row["note"]
                )
                {
                    Origin = row.Origin,
                };
            }
            else if (weights[at] > 0)
            {
                yield return ByRule(good, _inputs.Places[at], (left - known) * weights[at] / sum);
            }
        }
    }

    private MineralUse ByRule(InputRow good, string place, double quantity)
    {
        (string source, string evidence, string note) = good["use_rule"] switch
        {
            { } rule when rule.StartsWith("apparent", StringComparison.Ordinal) => (
                good["source"] + ";cepii-baci-2026;lodestone-derived",
                "derived",
                rule.Contains(':')
                    ? $"output plus imports less exports, no less than a part of the weight '{rule[ApparentAndKey.Length..]}', scaled to what is left in the world"
                    : "output plus imports less exports, scaled to what is left in the world"
            ),
            "feed" => (
                "lodestone-derived",
                "derived",
                "what is mined less what is processed, shared by what each place processes"
            ),
            { } rule => (
                "lodestone-assumption",
                "assumption",
                $"world use shared by the weights '{rule["key:".Length..]}'"
            ),
        };
        return new MineralUse(good["good"], place, quantity, null, source, evidence, note)
        {
            Origin = InputRow.Origins([good, .. Weights(good["use_rule"], place)]),
        };
    }

    private IEnumerable<InputRow> Weights(string rule, string place) =>
        _inputs["use_keys"]
            .Where(row => rule.EndsWith($":{row["key"]}", StringComparison.Ordinal) && row["place"] == place);

    private double[] Key(InputRow good)
    {
        string rule = good["use_rule"];
        double[] weights = new double[_inputs.Places.Count];
        string key =
            rule.StartsWith("key:", StringComparison.Ordinal) ? rule["key:".Length..]
            : rule.StartsWith(ApparentAndKey, StringComparison.Ordinal) ? rule[ApparentAndKey.Length..]
            : "";
        InputRow[] rows = [.. _inputs["use_keys"].Where(row => row["key"] == key)];
        if (rows.Length == 0)
        {
            throw new InputException(
                $"{good.Where}: use rule '{rule}' is not home, feed, apparent, apparent:NAME or key:NAME with rows in use_keys.csv"
            );
        }

        foreach (InputRow row in rows)
        {
            weights[_inputs.At(row, "place")] += row.Number("value");
        }

        return weights;
    }

    /// <summary>Weights as shares, and no less than a part of the share by key.</summary>
    private double[] NoLess(double[] apparent, double[] key)
    {
        double part = _inputs.Settings["least_share_of_key"];
        double all = apparent.Sum();
        double keys = key.Sum();
        return [.. apparent.Zip(key, (tonnes, weight) => Math.Max(tonnes / all, part * weight / keys))];
    }

    private double[] Apparent(string good, double[] supply, double[] need)
    {
        double[] balance = [.. supply.Zip(need, (made, taken) => made - taken)];
        if (TracedTrade.Of(_inputs, good, supply) is { } traced)
        {
            return [.. need.Select((taken, at) => Math.Max(traced.UsedAt(at) - taken, 0))];
        }

        MineralFlow[] flows = [.. MineralFlow.Of(_inputs, good)];
        foreach (MineralFlow flow in flows)
        {
            balance[flow.Exporter] -= flow.Quantity;
            balance[flow.Importer] += flow.Quantity;
        }

        if (flows.Length == 0 && TradeTotal.Of(_inputs, good) is { } total)
        {
            balance = [.. balance.Select((made, at) => made + total.Imports[at] - total.Exports[at])];
        }

        return [.. balance.Select(value => Math.Max(value, 0))];
    }
}
