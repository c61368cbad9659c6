using Lodestone.Atlas;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The data package, read once: what every answer is made from.</summary>
internal sealed class AtlasLibrary
{
    public AtlasLibrary(WebSettings settings)
    {
        Reading = AtlasReader.Read(settings.Data);
        World = Reading.World ?? throw new FaultyPackageException(Reading);
        Catalog = ScenarioCatalog.For(settings.Data);
        Tag = $"{World.Version}-{EngineVersion.Current}";
    }

    /// <summary>The package with every row.</summary>
    public AtlasReading Reading { get; }

    /// <summary>The world it builds.</summary>
    public World World { get; }

    /// <summary>The scenarios that can be called by name.</summary>
    public ScenarioCatalog Catalog { get; }

    /// <summary>Version of the data and of the engine: what an answer made from the atlas depends on, its address aside.</summary>
    public string Tag { get; }
}
