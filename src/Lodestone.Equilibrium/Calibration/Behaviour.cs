using Lodestone.Model;

namespace Lodestone.Equilibrium.Calibration;

/// <summary>
/// Parameters of behaviour by good: the central value of <c>elasticities.csv</c>, first the good's own row, then the
/// row of <c>*</c>, then the default below.
/// </summary>
/// <remarks>
/// The defaults are assumptions that hold when a package is silent. Those with a lag are neutral (no long run, no habit,
/// no transit, no precaution, no contracts), so that a small package behaves as its own rows say. Import volume cost 0.02: doubling imports costs 2 %. Scale
/// 0.25 and reference price 0.15 per month, release at +6 % over a span of 50 % and at most half a month of base use per
/// month, rebuilding at 2 % below, disposal at 5 % of the base price: values of the laboratory model that the engine was
/// designed on, to be replaced by data.
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

    private readonly Dictionary<(string Good, string Name), double> _values = [];

    /// <summary>Reads the parameters of a world.</summary>
    public Behaviour(World world)
    {
        foreach (UncertainParameter parameter in world.Parameters)
        {
            _values[(parameter.Good, parameter.Name)] = parameter.Central;
        }
    }

    /// <summary>Value for a good.</summary>
    public double Of(string good, string name) =>
        Find(good, name)
        ?? (
            Defaults.TryGetValue(name, out double value)
                ? value
                : throw new CalibrationException($"no value for parameter '{name}' of '{good}'")
        );

    /// <summary>Value for a good where the package gives one, else null.</summary>
    public double? Find(string good, string name) =>
        _values.TryGetValue((good, name), out double own) ? own
        : _values.TryGetValue(("*", name), out double any) ? any
        : null;
}
