using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>
/// Reference price of every good, USD/t, from the rule on its row of goods.csv: <c>given</c>; <c>mix:Ce=0.66;La=0.34</c>
/// (published prices, weighted); <c>value-of:process:payability</c> (value of what a tonne yields, times the part paid for it);
/// <c>cost-plus:process:fee</c> (inputs per tonne plus a fee); <c>unit-value</c> (export value over tonnage, settings.csv).
/// </summary>
internal sealed class ReferencePrices
{
    private readonly CompileInputs _inputs;
    private readonly RecipeBook _recipes;
    private readonly Dictionary<string, double> _prices = [];

    /// <summary>Resolves every price.</summary>
    public ReferencePrices(CompileInputs inputs, RecipeBook recipes)
    {
        _inputs = inputs;
        _recipes = recipes;
        foreach (string good in inputs.GoodIds)
        {
            _ = Resolve(good);
        }
    }

    /// <summary>Price of a good.</summary>
    public double this[string good] => _prices[good];

    private double Resolve(string good)
    {
        if (_prices.TryGetValue(good, out double known))
        {
            return known;
        }

        InputRow row = _inputs["goods"].First(r => r["good"] == good);
        string[] rule = row["price_rule"].Split(':', 3);
        double price = rule[0] switch
        {
            "given" => row.Number("price_usd_per_t"),
            "mix" => rule[1].Split(';').Sum(Weighted),
            "value-of" => Parse(rule[2])
                * _recipes[rule[1]].Outputs.Sum(t => t.Coefficient * Resolve(t.Good))
                / InputPer(rule[1], good),
            "cost-plus" => Parse(rule[2]) + Materials(rule[1]),
            "unit-value" => UnitValues.RareEarth(_inputs.Settings) * 1000,
            _ => throw new InputException($"{row.Where}: unknown price rule '{row["price_rule"]}'"),
        };
        _prices[good] = Math.Round(price, price < 100 ? 2 : 0);
        return _prices[good];
    }

    private double Materials(string process) => _recipes[process].Inputs.Sum(t => t.Coefficient * Resolve(t.Good));

    private double InputPer(string process, string good) =>
        _recipes[process].Inputs.First(t => t.Good == good).Coefficient;

    private double Weighted(string term)
    {
        string[] parts = term.Split('=');
        InputRow row = _inputs["prices"].First(r => r["element"] == parts[0] && r["period"] == "2024");
        return Parse(parts[1]) * row.Number("price") * 1000;
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
