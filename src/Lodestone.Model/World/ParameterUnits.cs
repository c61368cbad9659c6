namespace Lodestone.Model;

/// <summary>Units of the parameters of behaviour.</summary>
public static class ParameterUnits
{
    /// <summary>Unit of a parameter, by its name; empty for elasticities, shares and names that are not known.</summary>
    /// <param name="name">One of <see cref="ParameterNames"/>.</param>
    public static string Of(string name) =>
        name switch
        {
            ParameterNames.AdjustmentYears => "years",
            ParameterNames.StockReleaseMonths
            or ParameterNames.ProducerStorageMonths
            or ParameterNames.ContractLagMonths
            or ParameterNames.TransitMonths => "months",
            ParameterNames.PrecautionCapDays => "days",
            ParameterNames.PrecautionResponse => "days per 10 %",
            ParameterNames.SubstitutionCapPerYear
            or ParameterNames.SupplyRampPerYear
            or ParameterNames.SourcingHabitPerYear => "per year",
            ParameterNames.ScaleAdjustmentPerMonth or ParameterNames.ReferencePriceAdjustmentPerMonth => "per month",
            ParameterNames.StockRebuildRate => "months of use per month",
            _ => "",
        };
}
