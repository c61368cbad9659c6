using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lodestone.Equilibrium;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The name of a run: a hash of everything that determines its numbers, and of nothing else.</summary>
/// <param name="Hash">First 12 hexadecimal digits of the SHA-256 of the inputs.</param>
public readonly record struct RunIdentity(string Hash)
{
    private const int Digits = 12;

    /// <summary>Hashes world version, scenario, engine version, tolerance, iteration limit and seed.</summary>
    /// <remarks>A world that leaves out goods of its package is another input: the goods it has are hashed too.</remarks>
    public static RunIdentity Of(World world, Scenario scenario, EngineSettings settings, long seed)
    {
        string part = world.GoodsLeftOut == 0 ? "" : string.Join(' ', world.Goods.Select(good => good.Id));
        return Of(world.Name, world.Version, scenario, settings, seed, EngineVersion.Current, part);
    }

    /// <summary>The same, with the data package and the engine named by their versions, and the goods of a part of it.</summary>
    public static RunIdentity Of(
        string dataName,
        string dataVersion,
        Scenario scenario,
        EngineSettings settings,
        long seed,
        string engineVersion,
        string part = ""
    )
    {
        string head = string.Join(
            '\n',
            "lodestone.run/1",
            dataName,
            dataVersion,
            engineVersion,
            settings.Tolerance.ToString("R", CultureInfo.InvariantCulture),
            settings.MaxIterations.ToString(CultureInfo.InvariantCulture),
            seed.ToString(CultureInfo.InvariantCulture),
            part.Length == 0 ? "" : $"goods {part}\n"
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        hash.AppendData(ScenarioJson.Canonical(scenario));
        return new RunIdentity(Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits]);
    }

    /// <summary>Name of one draw of a run played alone.</summary>
    /// <param name="number">Number of the draw.</param>
    /// <param name="sampling">Name and version of the way draws are sampled.</param>
    public RunIdentity OfDraw(int number, string sampling)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{Hash}\n{sampling}\n{number}\n");
        return new RunIdentity(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits]);
    }

    /// <summary>True for text that looks like the hash of a run.</summary>
    public static bool IsHash(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigitLower);

    /// <inheritdoc />
    public override string ToString() => Hash;
}
