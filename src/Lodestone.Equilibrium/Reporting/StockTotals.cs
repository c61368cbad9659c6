using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>What the stocks of one good at one place add up to in a period, and the series it is reported as.</summary>
internal sealed class StockTotals
{
    private int _private = -1,
        _government = -1,
        _pipeline = -1,
        _release = -1,
        _purchase = -1,
        _cover = -1;

    private double _perDay;

    public double Private { get; set; }

    public double Government { get; set; }

    /// <summary>Held where the good is used: what cover counts.</summary>
    public double AtUser { get; set; }

    /// <summary>On its way to the place.</summary>
    public double Pipeline { get; set; }

    public double Release { get; set; }

    public double Purchase { get; set; }

    public bool HasPipeline { get; set; }

    public bool HasUser { get; set; }

    public bool HasPrivate { get; set; }

    public bool HasGovernment { get; set; }

    /// <summary>Names the series.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="place">Id of the place; empty for a pool.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="perDay">Base use a day, t; 0 where nothing is used.</param>
    public void Name(Rows rows, string place, string good, double perDay)
    {
        _perDay = perDay;
        _private = rows.Series(Variables.StockPrivate, "t", place, good);
        _government = rows.Series(Variables.StockGovernment, "t", place, good);
        _pipeline = rows.Series(Variables.StockPipeline, "t", place, good);
        _release = rows.Series(Variables.StockRelease, "t", place, good);
        _purchase = rows.Series(Variables.StockPurchase, "t", place, good);
        _cover = rows.Series(Variables.CoverDays, "days", place, good);
    }

    /// <summary>Starts a period.</summary>
    public void Clear()
    {
        (Private, Government, AtUser, Pipeline, Release, Purchase) = (0, 0, 0, 0, 0, 0);
        HasPipeline = false;
    }

    /// <summary>Adds the rows of the period.</summary>
    public void Write(Rows rows)
    {
        if (HasPrivate)
        {
            rows.Add(_private, Private);
        }

        if (HasGovernment)
        {
            rows.Add(_government, Government);
        }

        if (HasPipeline)
        {
            rows.Add(_pipeline, Pipeline);
        }

        rows.Add(_release, Release);
        rows.Add(_purchase, Purchase);
        if (_perDay > 0 && HasUser)
        {
            rows.Add(_cover, AtUser / _perDay);
        }
    }
}
