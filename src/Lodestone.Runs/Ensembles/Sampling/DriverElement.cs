namespace Lodestone.Runs;

/// <summary>What of a draw a driver sets.</summary>
public enum DriverElement
{
    /// <summary>The value of a row of the world's parameters.</summary>
    Parameter,

    /// <summary>When an event or a policy begins, in periods later than written.</summary>
    Start,

    /// <summary>How many periods it lasts.</summary>
    Periods,

    /// <summary>How strong it is.</summary>
    Depth,

    /// <summary>Whether a funded project delivers: 1 or 0.</summary>
    Delivery,

    /// <summary>The factor that all private stocks have in common.</summary>
    Stocks,

    /// <summary>Growth of final demand per year.</summary>
    DemandGrowth,
}
