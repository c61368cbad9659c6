namespace Lodestone.Atlas;

/// <summary>Rules that tie several cells of one row together.</summary>
internal sealed class RowChecks(KnownKeys keys, FindingLog log)
{
    public void Check(AtlasTable table)
    {
        Action<AtlasTable, AtlasRow>? rule = table.Name switch
        {
            "capacity" => Capacity,
            "trade" => Trade,
            "stocks" => Stocks,
            "prices" => Prices,
            "product_content" => Content,
            "projects" => Projects,
            _ => null,
        };
        if (rule is null || table.Spec is null)
        {
            return;
        }

        foreach (AtlasRow row in table.UsedRows)
        {
            int errors = log.Errors;
            rule(table, row);
            if (log.Errors > errors)
            {
                row.Status = RowStatus.Refused;
            }
        }
    }

    /// <summary>Reports a central value outside its range.</summary>
    public void Ordered(AtlasTable table, AtlasRow row, string low, string central, string high)
    {
        double middle = table.Number(row, central) ?? double.NaN;
        if (table.Number(row, low) is { } bottom && bottom > middle)
        {
            log.Error(
                table.At(row, low),
                low,
                $"{low} {table.Text(row, low)} is above {central} {table.Text(row, central)}",
                $"write {low} ≤ {central} ≤ {high}"
            );
        }

        if (table.Number(row, high) is { } top && top < middle)
        {
            log.Error(
                table.At(row, high),
                high,
                $"{high} {table.Text(row, high)} is below {central} {table.Text(row, central)}",
                $"write {low} ≤ {central} ≤ {high}"
            );
        }
    }

    /// <summary>A product may hold goods that this world does not have: they are kept and said, and a slip of the pen is warned of.</summary>
    private void Content(AtlasTable t, AtlasRow row)
    {
        Ordered(t, row, "kg_low", "kg", "kg_high");
        string good = t.Text(row, "good");
        if (keys.Unknown("goods") || keys.Has("goods", good))
        {
            return;
        }

        string problem = $"'{good}' is not in goods.csv: the content is kept and reported as not in this world";
        string remedy = keys.Remedy("goods", good);
        if (remedy.StartsWith("did you mean", StringComparison.Ordinal))
        {
            log.Warning(t.At(row, "good"), "good", problem, remedy);
        }
        else
        {
            log.Note(t.At(row, "good"), "good", problem);
        }
    }

    private void Capacity(AtlasTable t, AtlasRow row)
    {
        double activity = t.Number(row, "activity_t") ?? 0;
        if (t.Number(row, "capacity_t") is { } capacity && activity > capacity * (1 + 1e-9))
        {
            log.Error(
                t.At(row, "activity_t"),
                "activity_t",
                $"activity_t {t.Text(row, "activity_t")} is above capacity_t {t.Text(row, "capacity_t")}",
                "raise the capacity, lower the activity, or leave capacity_t empty for 'unlimited'"
            );
        }

        if (
            activity == 0
            && t.Number(row, "capacity_t") is null
            && t.Number(row, "supply_elasticity") is not double.PositiveInfinity
        )
        {
            log.Error(
                t.At(row, "capacity_t"),
                "capacity_t",
                "the process is idle in the base year and its capacity is unlimited",
                "write the capacity it could run at, or supply_elasticity inf with its cost"
            );
        }

        if (t.Number(row, "supply_elasticity") is double.PositiveInfinity && t.Number(row, "cost_usd_per_t") is null)
        {
            log.Error(
                t.At(row, "cost_usd_per_t"),
                "cost_usd_per_t",
                "supply_elasticity is inf and cost_usd_per_t is empty",
                "write the constant unit cost in USD/t, or a finite elasticity"
            );
        }

        if (t.Number(row, "cost_usd_per_t") is < 0)
        {
            log.Warning(
                t.At(row, "cost_usd_per_t"),
                "cost_usd_per_t",
                "the cost is negative",
                "leave it empty to have it calibrated"
            );
        }
    }

    private void Trade(AtlasTable t, AtlasRow row)
    {
        if (t.Number(row, "tariff") is > 1 and var tariff)
        {
            log.Warning(
                t.At(row, "tariff"),
                "tariff",
                $"a tariff of {t.Text(row, "tariff")} is {NumberText.Write(tariff * 100)} %",
                $"write a share: {NumberText.Write(tariff / 100)} is {NumberText.Write(tariff)} %"
            );
        }

        if (t.Text(row, "exporter") == t.Text(row, "importer") && t.Number(row, "tariff") is > 0)
        {
            log.Warning(t.At(row, "tariff"), "tariff", "domestic supply carries a tariff", "write 0");
        }
    }

    private void Prices(AtlasTable t, AtlasRow row)
    {
        Ordered(t, row, "low", "price", "high");
        string market = t.Text(row, "market");
        if (t.Text(row, "kind") == "producer" && !keys.Unknown("places") && !keys.Has("places", market))
        {
            log.Warning(
                t.At(row, "market"),
                "market",
                $"a producer price sets the base price of a place, and '{market}' is none, so that it changes nothing",
                keys.Remedy("places", market)
            );
        }
    }

    private void Stocks(AtlasTable t, AtlasRow row)
    {
        if (t.Number(row, "quantity_t") is null && t.Number(row, "target_days") is null)
        {
            log.Warning(
                t.At(row, "quantity_t"),
                "quantity_t",
                "the row states neither a quantity nor a target",
                "fill in quantity_t or target_days"
            );
        }
    }

    private void Projects(AtlasTable t, AtlasRow row)
    {
        if (t.Number(row, "lat") is null != t.Number(row, "lon") is null)
        {
            log.Warning(
                t.At(row, "lat"),
                "lat",
                "a latitude or longitude stands alone",
                "fill in both lat and lon, or neither"
            );
        }
    }
}
