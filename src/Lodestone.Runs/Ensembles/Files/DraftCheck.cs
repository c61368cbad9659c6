namespace Lodestone.Runs;

/// <summary>What a player says it yields, before anything is written.</summary>
internal static class DraftCheck
{
    /// <summary>Series are there, once each and within the horizon; driver columns have names of their own.</summary>
    /// <exception cref="ArgumentException">One of these does not hold.</exception>
    public static void Columns(EnsemblePlan plan, IReadOnlyList<Series> series, IReadOnlyList<DriverColumn> drivers)
    {
        if (series.Count == 0)
        {
            throw new ArgumentException("an ensemble needs at least one series", nameof(series));
        }

        var known = new HashSet<Series>();
        foreach (Series s in series)
        {
            if (s.Period < -1 || s.Period >= plan.Scenario.Horizon.Periods)
            {
                throw new ArgumentException($"{s} lies outside the {plan.Scenario.Horizon.Periods} periods of the run");
            }

            if (!known.Add(s))
            {
                throw new ArgumentException($"{s} stands twice");
            }
        }

        var names = new HashSet<string>(ShardColumns.OfDraw, StringComparer.Ordinal);
        foreach (DriverColumn driver in drivers)
        {
            if (!names.Add(driver.Column))
            {
                throw new ArgumentException($"a driver cannot have the column {driver.Column}: it is taken");
            }
        }
    }
}
