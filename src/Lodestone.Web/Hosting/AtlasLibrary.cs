using Lodestone.Atlas;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The data package, read once: what every answer is made from.</summary>
internal sealed class AtlasLibrary
{
    private readonly Lazy<StudyReading> _study;
    private readonly Lazy<InputOutputReading> _economy;
    private readonly Lazy<DisruptionChanceReading> _chances;
    private readonly Lazy<SupportData?> _support;
    private readonly Lazy<ReserveData?> _reserves;

    public AtlasLibrary(WebSettings settings)
    {
        Reading = AtlasReader.Read(settings.Data);
        World = Reading.World ?? throw new FaultyPackageException(Reading);
        Catalog = ScenarioCatalog.For(settings.Data);
        Tag = $"{World.Version}-{EngineVersion.Current}";
        _study = new Lazy<StudyReading>(() =>
            Held(
                settings.Study,
                "study of criticality",
                "data/criticality/eu-2023",
                StudyReader.Read,
                r => (r.Study, r.Findings)
            )
        );
        HasEconomy = settings.Economy is not null;
        _economy = new Lazy<InputOutputReading>(() =>
            Held(settings.Economy, "input–output table", "data/io", InputOutputReader.Read, r => (r.Data, r.Findings))
        );
        _chances = new Lazy<DisruptionChanceReading>(() =>
            Held(
                settings.Chances,
                "chances of disruption",
                "data/criticality/disruption-chances",
                folder => DisruptionChanceReader.Read(folder, World),
                r => (r.Data, r.Findings)
            )
        );
        _support = new Lazy<SupportData?>(() =>
            settings.Support is { } folder ? SupportReader.Read(folder).Data : null
        );
        _reserves = new Lazy<ReserveData?>(() =>
            settings.Reserves is { } folder ? ReserveReader.Read(folder).Data : null
        );
    }

    /// <summary>The package with every row.</summary>
    public AtlasReading Reading { get; }

    /// <summary>The world it builds.</summary>
    public World World { get; }

    /// <summary>The scenarios that can be called by name.</summary>
    public ScenarioCatalog Catalog { get; }

    /// <summary>Version of the data and of the engine: what an answer made from the atlas depends on, its address aside.</summary>
    public string Tag { get; }

    /// <summary>The EU study of criticality; a request that needs it ends with a refusal when there is none.</summary>
    public CriticalityStudy Study => _study.Value.Study!;

    /// <summary>The study with every row; refused like <see cref="Study"/>.</summary>
    public StudyReading StudyReading => _study.Value;

    /// <summary>True when there are input–output tables, sound or not.</summary>
    public bool HasEconomy { get; }

    /// <summary>Input–output tables; refused like <see cref="Study"/>.</summary>
    public InputOutputData Economy => _economy.Value.Data!;

    /// <summary>Chances that suppliers stop; refused like <see cref="Study"/>.</summary>
    public DisruptionChances Chances => _chances.Value.Data!;

    /// <summary>Parameters of price support; null when there are none, or they have errors.</summary>
    public SupportData? Support => _support.Value;

    /// <summary>Data on reserves; null when there are none, or they have errors.</summary>
    public ReserveData? Reserves => _reserves.Value;

    private static T Held<T>(
        string? folder,
        string what,
        string where,
        Func<string, T> read,
        Func<T, (object? Data, IReadOnlyList<Finding> Findings)> look
    )
    {
        if (folder is null)
        {
            throw new Refusal(
                StatusCodes.Status404NotFound,
                $"this server has no {what}",
                $"put {where} beside the data package, or ask for another method"
            );
        }

        T reading = read(folder);
        (object? data, IReadOnlyList<Finding> findings) = look(reading);
        return data is not null
            ? reading
            : throw new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                [.. findings.Where(f => f.Severity == Severity.Error)]
            );
    }
}
