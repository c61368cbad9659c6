using Lodestone.Model;

namespace Lodestone.Equilibrium.Calibration;

/// <summary>
/// Parameters of behaviour by good: a value of <c>elasticities.csv</c>, first of the good's own row, then of the row of
/// <c>*</c>, then the default below.
/// </summary>
/// <remarks>
/// The central values, or those of a draw (<see cref="With"/>). The defaults are assumptions that hold when a package is
/// silent. Those with a lag are neutral (no long run, no habit, no contracts, no transit, no precaution), so that a small
/// package behaves as its own rows say. Import volume cost 0.02: doubling imports costs 2 %. Scale 0.25 and reference
/// price 0.15 per month, release at +6 % over a span of 50 % and at most half a month of base use per month, rebuilding
/// at 2 % below, disposal at 5 % of the base price: values of the laboratory model that the engine was designed on, to be
/// replaced by data.
/// </remarks>
public sealed class Behaviour
{
    private static readonly Dictionary<string, double> Defaults = new(StringComparer.Ordinal)
    {
        [ParameterNames.AdjustmentYears] = 3,
        [ParameterNames.SubstitutionCapPerYear] = 0.10,
        [ParameterNames.SupplyRampPerYear] = 0.04,
        [ParameterNames.StockReleasePremium] = 0.06,
        [ParameterNames.StockReleaseMonths] = 2,
        [ParameterNames.StockReleaseSpan] = 0.5,
        [ParameterNames.SourcingHabitPerYear] = 0,
        [ParameterNames.ImportVolumeCost] = 0.02,
        [ParameterNames.ScaleAdjustmentPerMonth] = 0.25,
        [ParameterNames.ReferencePriceAdjustmentPerMonth] = 0.15,
        [ParameterNames.StockRebuildDiscount] = 0.02,
        [ParameterNames.StockRebuildRate] = 0.10,
        [ParameterNames.ProducerStorageMonths] = 0,
        [ParameterNames.ProducerStorageDiscount] = 0.10,
        [ParameterNames.DisposalPrice] = 0.05,
        [ParameterNames.LinkEntryPremium] = 0.05,
        [ParameterNames.ContractShare] = 0,
        [ParameterNames.ContractLagMonths] = 3,
        [ParameterNames.TransitMonths] = 0,
        [ParameterNames.PrecautionResponse] = 0,
        [ParameterNames.PrecautionCapDays] = 30,
    };

    private readonly Dictionary<string, int> _goods;
    private readonly Dictionary<string, int[]> _rows;
    private readonly double[] _values;

    /// <summary>The central values of a world.</summary>
    public Behaviour(World world)
    {
        _goods = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Good good in world.Goods)
        {
            _goods.TryAdd(good.Id, _goods.Count);
        }

        _values = [.. world.Parameters.Select(parameter => parameter.Central)];
        _rows = Resolve(world.Parameters, _goods);
    }

    private Behaviour(Behaviour central, double[] values)
    {
        _goods = central._goods;
        _rows = central._rows;
        _values = values;
    }

    /// <summary>The same rows with other values.</summary>
    /// <param name="values">One value for each row of the world's parameters, in their order.</param>
    public Behaviour With(double[] values) => new(this, values);

    /// <summary>Value for a good.</summary>
    public double Of(string good, string name) => Find(good, name) ?? Default(good, name);

    /// <summary>Value for a good where the package gives one, else null.</summary>
    public double? Find(string good, string name) =>
        _rows.TryGetValue(name, out int[]? rows) && rows[_goods[good]] is >= 0 and int row ? _values[row] : null;

    /// <summary>Value by good, in the order of the world's goods; <paramref name="missing"/> where the package gives none.</summary>
    public void Fill(string name, double missing, double[] byGood)
    {
        Array.Fill(byGood, missing);
        if (_rows.TryGetValue(name, out int[]? rows))
        {
            for (int good = 0; good < byGood.Length; good++)
            {
                byGood[good] = rows[good] >= 0 ? _values[rows[good]] : missing;
            }
        }
    }

    /// <summary>Value by good with the default where the package gives none.</summary>
    public void Fill(string name, double[] byGood) => Fill(name, Default("every good", name), byGood);

    private static double Default(string good, string name) =>
        Defaults.TryGetValue(name, out double value)
            ? value
            : throw new CalibrationException($"no value for parameter '{name}' of '{good}'");

    /// <summary>Row of each good for every parameter that has rows; −1 where it has none.</summary>
    private static Dictionary<string, int[]> Resolve(
        IReadOnlyList<UncertainParameter> parameters,
        Dictionary<string, int> goods
    )
    {
        Dictionary<string, int[]> rows = new(StringComparer.Ordinal);
        foreach (string name in parameters.Select(parameter => parameter.Name).Distinct())
        {
            int[] own = new int[goods.Count];
            Array.Fill(own, -1);
            for (int row = 0; row < parameters.Count; row++)
            {
                if (parameters[row].Name == name && parameters[row].Good == "*")
                {
                    Array.Fill(own, row);
                }
            }

            for (int row = 0; row < parameters.Count; row++)
            {
                if (parameters[row].Name == name && goods.TryGetValue(parameters[row].Good, out int good))
                {
                    own[good] = row;
                }
            }

            rows[name] = own;
        }

        return rows;
    }
}
