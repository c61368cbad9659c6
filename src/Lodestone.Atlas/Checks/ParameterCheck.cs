using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Checks the uncertain parameters: known name, ordered range, sign, known distribution.</summary>
internal static class ParameterCheck
{
    private static readonly string[] Distributions = ["triangular", "uniform", "normal", "lognormal", "pert", "fixed"];

    public static void Check(AtlasTable table, RowChecks rules, FindingLog log)
    {
        foreach (AtlasRow row in table.UsedRows)
        {
            int errors = log.Errors;
            Row(table, row, log);
            rules.Ordered(table, row, "low", "central", "high");
            if (log.Errors > errors)
            {
                row.Status = RowStatus.Refused;
            }
        }
    }

    private static void Row(AtlasTable t, AtlasRow row, FindingLog log)
    {
        string name = t.Text(row, "parameter");
        if (!ParameterNames.All.Contains(name))
        {
            log.Error(
                t.At(row, "parameter"),
                "parameter",
                $"unknown parameter '{name}'",
                NearestName.Remedy(name, ParameterNames.All, $"known: {string.Join(", ", ParameterNames.All)}")
            );
            return;
        }

        bool negative = name is ParameterNames.DemandElasticity or ParameterNames.DemandElasticityLong;
        foreach (string column in (string[])["low", "central", "high"])
        {
            if (t.Number(row, column) is not { } value)
            {
                continue;
            }

            if (negative && !(value < 0))
            {
                log.Error(
                    t.At(row, column),
                    column,
                    $"{name} is {t.Text(row, column)}, not below 0",
                    "write a number below 0, such as -0.3"
                );
            }
            else if (!negative && value < 0)
            {
                log.Error(
                    t.At(row, column),
                    column,
                    $"{name} is {t.Text(row, column)}, a negative number",
                    "write a number of 0 or more"
                );
            }
            else if (name == ParameterNames.ContractShare && value > 1)
            {
                log.Error(
                    t.At(row, column),
                    column,
                    $"{name} is {t.Text(row, column)}, above 1",
                    "write a share from 0 to 1, such as 0.8"
                );
            }
            else if (
                double.IsInfinity(value)
                && name
                    is not (
                        ParameterNames.Sigma
                        or ParameterNames.SupplyElasticity
                        or ParameterNames.SupplyElasticityLong
                    )
            )
            {
                log.Error(t.At(row, column), column, $"{name} cannot be inf", "write a finite number");
            }
        }

        string shape = t.Text(row, "distribution");
        if (shape.Length > 0 && !Distributions.Contains(shape))
        {
            log.Warning(
                t.At(row, "distribution"),
                "distribution",
                $"unknown distribution '{shape}'",
                NearestName.Remedy(shape, Distributions, "")
            );
        }
    }
}
