namespace Lodestone.Exposure;

/// <summary>What goes missing at one place, month by month, in the terms of its input–output table.</summary>
/// <remarks>
/// The uses of a sector may claim more than its whole output (two goods of different segments, or a value added per tonne that
/// is too high for the tonnes); their exposures are then scaled down together, so that segments never add up to more than the
/// sector. All uses of the place belong in here, missing or not: the scale may not depend on what is disrupted.
/// </remarks>
public sealed class Disruption
{
    /// <summary>Months in a year; a month is a twelfth of it.</summary>
    public const double MonthsPerYear = 12;

    /// <summary>Sets up a disruption.</summary>
    /// <param name="model">The economy.</param>
    /// <param name="uses">Every use of the place that feeds a sector of its table.</param>
    /// <param name="months">Months played.</param>
    /// <exception cref="ArgumentException">A use with an unknown sector, a wrong number of months, or a part outside 0–1.</exception>
    public Disruption(LeontiefModel model, IReadOnlyList<InputUse> uses, int months)
    {
        Model = model;
        Months = months;
        foreach (InputUse use in uses)
        {
            Check(use);
        }

        double[] claimed = new double[model.Count];
        foreach (IGrouping<(int Sector, string), InputUse> segment in uses.GroupBy(u => (u.Sector, u.Segment)))
        {
            claimed[segment.Key.Sector] += segment.GroupBy(u => u.Good).Max(good => good.Sum(u => u.Exposed));
        }

        Claimed = claimed;
        Uses = [.. uses.Select(u => claimed[u.Sector] > 1 ? u with { Exposed = u.Exposed / claimed[u.Sector] } : u)];
    }

    /// <summary>The economy.</summary>
    public LeontiefModel Model { get; }

    /// <summary>Uses with their exposures after scaling.</summary>
    public IReadOnlyList<InputUse> Uses { get; }

    /// <summary>Months played.</summary>
    public int Months { get; }

    /// <summary>Part of each sector that its uses claimed before scaling.</summary>
    public IReadOnlyList<double> Claimed { get; }

    /// <summary>The same with only some goods missing.</summary>
    public Disruption Only(Func<string, bool> good) =>
        new(Model, [.. Uses.Select(u => good(u.Good) ? u : u.Whole())], Months);

    private void Check(InputUse use)
    {
        string name = $"the use of {use.Good} by {use.AtlasSector}";
        if (use.Sector < 0 || use.Sector >= Model.Count)
        {
            throw new ArgumentException($"{name} is in sector {use.Sector} of {Model.Count}", nameof(use));
        }

        if (use.Missing.Count != Months)
        {
            throw new ArgumentException($"{name} has {use.Missing.Count} months of {Months}", nameof(use));
        }

        if (!(use.TonnesPerYear > 0) || !(use.Exposed >= 0))
        {
            throw new ArgumentException($"{name} needs tonnes above 0 and an exposure of 0 or more", nameof(use));
        }

        if (use.Missing.Any(m => !(m is >= 0 and <= 1)))
        {
            throw new ArgumentException($"{name} misses a part outside 0–1 of its need", nameof(use));
        }
    }
}
