using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Names of places, goods, processes and sectors as they stand in a sentence.</summary>
public sealed class WorldNames
{
    /// <summary>The group whose members the tables are about.</summary>
    public const string Alliance = "alliance";

    private const int MostProcesses = 3;

    private static readonly string[] ArticleStarts = ["United ", "European ", "Rest of ", "Democratic ", "Dominican "];
    private static readonly string[] ArticleWords = ["Netherlands", "Philippines", "Gambia", "Bahamas"];

    private readonly Dictionary<string, Place> _places;
    private readonly Dictionary<string, Good> _goods;
    private readonly Dictionary<string, Process> _processes;
    private readonly Dictionary<string, string> _sectors = new(StringComparer.Ordinal);

    /// <summary>Names of a world.</summary>
    public WorldNames(World world)
    {
        World = world;
        _places = world.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _goods = world.Goods.ToDictionary(g => g.Id, StringComparer.Ordinal);
        _processes = world.Processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (SectorAccount sector in world.Sectors)
        {
            _sectors.TryAdd(sector.Sector, sector.Name);
        }

        Members = [.. world.Places.Where(p => p.Groups.Contains(Alliance)).Select(p => p.Id)];
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>Ids of the members of the alliance, in the order of the atlas; empty when the world has none.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Name of a place as a heading: <c>United States</c>.</summary>
    public string Heading(string place) => _places.TryGetValue(place, out Place? found) ? found.Name : place;

    /// <summary>Name of a place within a sentence: <c>the United States</c>.</summary>
    public string Place(string place)
    {
        string name = WithoutNote(Heading(place));
        string inverted = Inverted(name, "the ");
        if (inverted != name)
        {
            return inverted;
        }

        bool article =
            ArticleStarts.Any(s => name.StartsWith(s, StringComparison.Ordinal))
            || ArticleWords.Contains(name)
            || name.EndsWith(" Republic", StringComparison.Ordinal)
            || name.EndsWith(" Union", StringComparison.Ordinal)
            || name.EndsWith(" Islands", StringComparison.Ordinal);
        return article ? $"the {Uncapital(name, onlyFirst: "Rest")}" : name;
    }

    /// <summary>Name of a good as a heading: <c>Dysprosium oxide</c>.</summary>
    public string GoodHeading(string good) => _goods.TryGetValue(good, out Good? found) ? found.Name : good;

    /// <summary>Name of a good within a sentence: <c>dysprosium oxide</c>, <c>NdFeB magnets</c>, <c>finished NdFeB magnet</c>.</summary>
    public string Good(string good)
    {
        string heading = GoodHeading(good);
        string inverted = Inverted(heading, "");
        return inverted == heading ? Uncapital(heading) : inverted;
    }

    /// <summary>Reference price of a good, USD/t; 0 when it is not known.</summary>
    public double Price(string good) => _goods.TryGetValue(good, out Good? found) ? found.Price : 0;

    /// <summary>Name of a process within a sentence.</summary>
    public string Process(string process) =>
        _processes.TryGetValue(process, out Process? found) ? Uncapital(found.Name) : process;

    /// <summary>Several processes in words; beyond three only their number.</summary>
    public string Processes(IReadOnlyList<string> processes) =>
        processes.Count > 1 && processes.Count >= World.Processes.Count ? "every process"
        : processes.Count > MostProcesses ? $"{processes.Count} processes"
        : Phrase.List([.. processes.Select(Process)]);

    /// <summary>Name of a sector within a sentence; the id where the world has no account of it.</summary>
    public string Sector(string sector) => _sectors.TryGetValue(sector, out string? name) ? Uncapital(name) : sector;

    /// <summary>Several places in words; all of them are <c>everyone</c>, a whole group goes by its name.</summary>
    public string Places(IReadOnlyList<string> places, int most = 4, string everyone = "everyone")
    {
        if (places.Count > 1 && World.Places.All(p => places.Contains(p.Id)))
        {
            return everyone;
        }

        if (Members.Count > 1 && places.Count == Members.Count && Members.All(places.Contains))
        {
            return "the alliance";
        }

        return Phrase.List([.. places.Select(Place)], most, "other places");
    }

    /// <summary>The importers of a measure in words; every place but the exporters themselves is <c>everyone</c>.</summary>
    public string Importers(IReadOnlyList<string> importers, IReadOnlyList<string> exporters) =>
        World.Places.All(p => importers.Contains(p.Id) || exporters.Contains(p.Id)) ? "everyone" : Places(importers);

    /// <summary>Several goods in words; all of them are <c>every good</c>.</summary>
    public string Goods(IReadOnlyList<string> goods, int most = 4) =>
        goods.Count > most && goods.Count >= World.Goods.Count
            ? "every good"
            : Phrase.List([.. goods.Select(Good)], most, "other goods");

    /// <summary><c>Korea, Republic of</c> becomes <c>Republic of Korea</c>; a name with several commas is left as it is.</summary>
    private static string Inverted(string name, string article)
    {
        string[] parts = name.Split(", ");
        bool inverted = parts.Length == 2 && !parts[1].Contains(" and ", StringComparison.Ordinal);
        return inverted ? $"{article}{parts[1]} {(article.Length == 0 ? Uncapital(parts[0]) : parts[0])}" : name;
    }

    /// <summary>The name without a note in brackets: <c>European Union (27)</c> is <c>European Union</c>.</summary>
    private static string WithoutNote(string name)
    {
        int note = name.LastIndexOf(" (", StringComparison.Ordinal);
        return note > 0 && name.EndsWith(')') ? name[..note] : name;
    }

    private static bool IsLower(ReadOnlySpan<char> letters) => letters.IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>Lower case for an ordinary first word (hyphens in it too); symbols and names with further capitals or digits stay as they are.</summary>
    private static string Uncapital(string name, string? onlyFirst = null)
    {
        int end = name.IndexOf(' ', StringComparison.Ordinal);
        string first = (end < 0 ? name : name[..end]).TrimEnd(',', ';');
        string[] parts = first.Split('-');
        bool ordinary =
            parts[0].Length > 2
            && char.IsUpper(first[0])
            && parts.Index().All(part => IsLower(part.Index == 0 ? part.Item[1..] : part.Item))
            && (onlyFirst is null || first == onlyFirst);
        return ordinary ? string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1)) : name;
    }
}
