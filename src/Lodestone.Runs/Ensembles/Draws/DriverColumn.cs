namespace Lodestone.Runs;

/// <summary>An uncertain quantity that is drawn: what varies between the draws of an ensemble.</summary>
/// <param name="Name">Name, e.g. <c>demand_elasticity</c>, <c>start</c>, <c>depth</c>.</param>
/// <param name="Good">Id of the good; empty where it does not apply.</param>
/// <param name="Unit">Unit of its values; empty where they have none.</param>
/// <param name="Low">Low value of its range.</param>
/// <param name="Central">Central value.</param>
/// <param name="High">High value.</param>
public sealed record DriverColumn(string Name, string Good, string Unit, double Low, double Central, double High)
{
    /// <summary>Name of its column in <c>draws-….parquet</c>: <c>name@good</c>, or the name alone.</summary>
    public string Column => Good.Length == 0 ? Name : $"{Name}@{Good}";
}
