using Lodestone.Atlas;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The data package, read once: what every answer is made from.</summary>
internal sealed class AtlasLibrary
{
    private readonly Lazy<StudyReading> _study;
    private readonly Lazy<SupportData?> _support;
    private readonly Lazy<ReserveData?> _reserves;

    public AtlasLibrary(WebSettings settings)
    {
        Reading = AtlasReader.Read(settings.Data);
        World = Reading.World ?? throw new FaultyPackageException(Reading);
        Catalog = ScenarioCatalog.For(settings.Data);
        Tag = $"{World.Version}-{EngineVersion.Current}";
        _study = new Lazy<StudyReading>(() => Read(settings.Study));
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

    /// <summary>Parameters of price support; null when there are none, or they have errors.</summary>
    public SupportData? Support => _support.Value;

    /// <summary>Data on reserves; null when there are none, or they have errors.</summary>
    public ReserveData? Reserves => _reserves.Value;

    private static StudyReading Read(string? folder)
    {
        if (folder is null)
        {
            throw new Refusal(
                StatusCodes.Status404NotFound,
                "this server has no study of criticality",
                "put data/criticality/eu-2023 beside the data package, or ask for another method"
            );
        }

        StudyReading reading = StudyReader.Read(folder);
        return reading.Study is not null
            ? reading
            : throw new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                [.. reading.Findings.Where(f => f.Severity == Severity.Error)]
            );
    }
}
