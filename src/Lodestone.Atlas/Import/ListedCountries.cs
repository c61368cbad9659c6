namespace Lodestone.Atlas;

/// <summary>Which places a file of output lists by process, with or without a figure, and whether it counts more under "other countries".</summary>
internal sealed class ListedCountries
{
    private readonly HashSet<(string Process, string Place)> _listed = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>A line of a country at a place: it is not among the other countries of the process.</summary>
    public void Add(string process, string place) => _listed.Add((process, place));

    /// <summary>A line of other countries that is not zero.</summary>
    public void AddOthers(string process) => _others.Add(process);

    public bool Has(string process, string place) => _listed.Contains((process, place));

    public bool HasOthers(string process) => _others.Contains(process);
}
