namespace Lodestone.Model;

/// <summary>What reserve planning needs beside a world: aliases of goods, parameters, chances, rates of exchange, plans.</summary>
public sealed record ReserveData
{
    /// <summary>Parameter that holds for every good without a row of its own.</summary>
    public const string Every = "*";

    /// <summary>Name of the package.</summary>
    public required string Name { get; init; }

    /// <summary>First 12 hex digits of SHA-256 over its files.</summary>
    public required string Version { get; init; }

    /// <summary>Goods behind an alias, such as <c>rare-earths</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; init; }

    /// <summary>Parameters.</summary>
    public required IReadOnlyList<ReserveParameter> Parameters { get; init; }

    /// <summary>Disruptions with their chances.</summary>
    public required IReadOnlyList<ReserveDisruption> Disruptions { get; init; }

    /// <summary>Rates of exchange.</summary>
    public required IReadOnlyList<ExchangeRate> Rates { get; init; }

    /// <summary>Plans of holders.</summary>
    public required IReadOnlyList<NamedReservePlan> Plans { get; init; }

    /// <summary>
    /// Central value of a parameter: of the row for the good at the place, else for the good anywhere, else for all goods at the place,
    /// else for all.
    /// </summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="good">Id of the good; <see cref="Every"/> where it does not depend on one.</param>
    /// <param name="place">Id of the place; <see cref="Every"/> where it does not depend on one.</param>
    /// <exception cref="KeyNotFoundException">There is no row for it and none for all.</exception>
    public double Parameter(string name, string good = Every, string place = Every) =>
        (
            Row(name, good, place)
            ?? Row(name, good, Every)
            ?? Row(name, Every, place)
            ?? Row(name, Every, Every)
            ?? throw new KeyNotFoundException($"parameters.csv has no row '{name}' for '{good}' or '*'")
        ).Value;

    private ReserveParameter? Row(string name, string good, string place) =>
        Parameters.FirstOrDefault(row => row.Name == name && row.Good == good && row.Place == place);
}
