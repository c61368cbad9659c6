using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>Parameters of the storage rule: the package, then the atlas, then what the command line sets.</summary>
internal sealed class StorageRuleInput
{
    private static readonly string Shipped = Path.Combine("data", "storage");

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["k"] = "storage_cost",
        ["d"] = "decay",
        ["r"] = "interest",
    };

    private readonly List<RuleParameter> _parameters;
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    private StorageRuleInput(StorageRuleData data)
    {
        Data = $"Data {data.Name} {data.Version}";
        _parameters =
        [
            .. data.Parameters.Select(p => new RuleParameter(
                p.Name,
                p.Value,
                p.Low,
                p.High,
                p.Unit,
                p.Provenance.Source,
                RuleElasticities.Word(p.Provenance.Evidence),
                p.Note
            )),
        ];
    }

    /// <summary>Name and version of the data.</summary>
    public string Data { get; set; }

    /// <summary>The parameters as they are used.</summary>
    public IReadOnlyList<RuleParameter> Parameters => _parameters;

    /// <summary>Value of a parameter.</summary>
    public double this[string name] => _parameters.First(p => p.Name == name).Value;

    /// <summary>Nodes of the shock; null for the normal shock itself.</summary>
    public int? ShockNodes { get; set; }

    /// <summary>The shock in words.</summary>
    public string Shock =>
        ShockNodes is { } nodes
            ? $"Expectations are sums over {nodes} Gauss–Hermite nodes in the place of the normal shock; paths draw the normal shock."
            : "Expectations are over the normal shock itself, cut at 5 standard deviations.";

    /// <summary>The market of one country.</summary>
    public StorageParameters Market() =>
        new()
        {
            StorageCost = this["storage_cost"],
            Decay = this["decay"],
            Interest = this["interest"],
            DemandElasticity = this["demand_elasticity"],
            InverseSupplyElasticity = 1 / this["supply_elasticity"],
            ShockDeviation = this["shock_deviation"],
            ShockNodes = ShockNodes,
        };

    /// <summary>The package asked for; else <c>data/storage</c> from the working directory upwards; else beside the program.</summary>
    public static StorageRuleInput Read(Session session, string? asked)
    {
        string directory =
            asked is not null ? session.Full(asked)
            : Upwards(session.Host.WorkingDirectory) is { } here ? here
            : Upwards(session.Host.Home) is { } home ? home
            : throw new Failure(
                ExitCode.CheckFailed,
                "there is no package of storage parameters here, in a folder above, or beside the program",
                $"give its folder with --storage DIR; the one that ships is {Shipped}"
            );
        StorageRuleReading reading = StorageRuleReader.Read(directory);
        return reading.Data is { } data
            ? new StorageRuleInput(data)
            : throw new Failure(ExitCode.CheckFailed, [.. reading.Findings.Where(f => f.Severity == Severity.Error)]);
    }

    /// <summary>Puts another value in the place of a parameter.</summary>
    public void Replace(RuleParameter parameter) =>
        _parameters[_parameters.FindIndex(p => p.Name == parameter.Name)] = parameter;

    /// <summary>Whether the command line gives a value.</summary>
    public bool IsSet(string name) => _set.Contains(name);

    /// <summary>A value from the command line; one only.</summary>
    public void Set(string option, string name, double value)
    {
        if (!_set.Add(name))
        {
            throw Failure.Usage($"{name} is set twice", "give one value for it");
        }

        RuleParameter old = _parameters.First(p => p.Name == name);
        Replace(old with { Value = value, Low = null, High = null, Source = $"command line, {option}", Evidence = "" });
    }

    /// <summary>One <c>--set key=value</c>.</summary>
    public void Set(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        string key = at < 0 ? text : text[..at].Trim();
        string name = Short.GetValueOrDefault(key, key);
        string[] known = [.. _parameters.Select(p => p.Name), .. Short.Keys];
        if (!known.Contains(name))
        {
            throw Failure.Usage(
                $"--set: there is no parameter '{key}'",
                NearWord.Hint(key, known, $"parameters: {string.Join(", ", known)}")
            );
        }

        if (
            at < 0
            || !double.TryParse(text[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            || !double.IsFinite(value)
        )
        {
            throw Failure.Usage($"--set {text}: there is no number after '{key}='", $"write --set {key}=0.06");
        }

        Set("--set", name, value);
    }

    private static string? Upwards(string start)
    {
        for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, Shipped);
            if (File.Exists(Path.Combine(candidate, PackageDescriptor.FileName)))
            {
                return candidate;
            }
        }

        return null;
    }
}
