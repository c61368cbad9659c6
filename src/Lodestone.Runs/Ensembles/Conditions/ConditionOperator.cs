namespace Lodestone.Runs;

/// <summary>How a condition compares.</summary>
public enum ConditionOperator
{
    /// <summary>Above the limit; the highest period counts.</summary>
    Above,

    /// <summary>At the limit or above; the highest period counts.</summary>
    AtLeast,

    /// <summary>Below the limit; the lowest period counts.</summary>
    Below,

    /// <summary>At the limit or below; the lowest period counts.</summary>
    AtMost,
}
