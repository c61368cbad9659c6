using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>
/// Reference price of every mineral good, USD/t: published, or by the rule <c>value-of:process:payability</c>, the part paid of
/// what a tonne yields in that process net of its other inputs,
/// <c>p = payability x (sum_out c p - sum_other_in c p) / c_in</c>.
/// </summary>
internal sealed class MineralPrices
{
    private readonly MineralInputs _inputs;
    private readonly MineralRecipes _recipes;
    private readonly Dictionary<string, double> _prices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = [];

    /// <summary>Resolves every price.</summary>
    public MineralPrices(MineralInputs inputs, MineralRecipes recipes)
    {
        _inputs = inputs;
        _recipes = recipes;
        foreach (InputRow row in inputs["goods"])
        {
            _ = Resolve(row["good"]);
        }
    }

    /// <summary>Price of a good.</summary>
    public double this[string good] => _prices[good];

    /// <summary>The rule as the package shows it.</summary>
    public static string Rule(InputRow good) => good["price_rule"].Length > 0 ? good["price_rule"] : "given";

    private double Resolve(string good)
    {
        if (_prices.TryGetValue(good, out double known))
        {
            return known;
        }

        InputRow row = _inputs["goods"].First(r => r["good"] == good);
        if (!_open.Add(good))
        {
            throw new InputException($"{row.Where}: the price of '{good}' depends on itself");
        }

        double price = row["price_rule"].Length > 0 ? ByRule(row) : row.Number("price_usd_per_t");
        if (!(price > 0))
        {
            throw new InputException(
                $"{row.Where}: the price of '{good}' comes out at {price:0.##} USD/t, not above 0"
            );
        }

        _prices[good] = Math.Round(price, price < 100 ? 3 : 0);
        return _prices[good];
    }

    private double ByRule(InputRow row)
    {
        string[] rule = row["price_rule"].Split(':');
        if (
            rule.Length != 3
            || rule[0] != "value-of"
            || !_recipes.Has(rule[1])
            || !double.TryParse(rule[2], NumberStyles.Float, CultureInfo.InvariantCulture, out double payability)
        )
        {
            throw new InputException(
                $"{row.Where}: price rule '{row["price_rule"]}' is not value-of:PROCESS:PAYABILITY with a known process"
            );
        }

        Recipe recipe = _recipes[rule[1]];
        RecipeTerm own =
            recipe.Inputs.FirstOrDefault(term => term.Good == row["good"])
            ?? throw new InputException($"{row.Where}: '{rule[1]}' does not use '{row["good"]}'");
        double others = recipe
            .Inputs.Where(term => term.Good != row["good"])
            .Sum(term => term.Coefficient * Resolve(term.Good));
        double outputs = recipe.Outputs.Sum(term => term.Coefficient * Resolve(term.Good));
        return payability * (outputs - others) / own.Coefficient;
    }
}
