using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds and reads the data of reserve planning; goods and places by id, alias or group.</summary>
internal static class ReserveInput
{
    private static readonly string Shipped = Path.Combine("data", "reserves");

    /// <summary>The package asked for; else <c>data/reserves</c> from the working directory upwards; else beside the program.</summary>
    public static ReserveData Read(Session session, string? asked)
    {
        string directory =
            ShippedFolder.Find(session, asked, Shipped)
            ?? throw new Failure(
                ExitCode.CheckFailed,
                "there is no data for reserves here, in a folder above, or beside the program",
                $"give its folder with --reserves DIR; the one that ships is {Shipped}"
            );
        ReserveReading reading = ReserveReader.Read(directory);
        return reading.Data
            ?? throw new Failure(ExitCode.CheckFailed, [.. reading.Findings.Where(f => f.Severity == Severity.Error)]);
    }

    /// <summary>Goods by id or alias, each once.</summary>
    public static IReadOnlyList<string> Goods(ReserveData data, World world, IEnumerable<string> asked)
    {
        List<string> goods = [];
        foreach (
            string name in asked.SelectMany(a =>
                a.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
        )
        {
            if (data.Aliases.TryGetValue(name, out IReadOnlyList<string>? meant))
            {
                goods.AddRange(meant.Where(good => world.Goods.Any(g => g.Id == good)));
                continue;
            }

            Good? good = world.Goods.FirstOrDefault(g => string.Equals(g.Id, name, StringComparison.OrdinalIgnoreCase));
            goods.Add(
                good?.Id
                    ?? throw new Failure(
                        ExitCode.CheckFailed,
                        $"--goods: '{name}' is neither a good nor an alias",
                        Spelling.Hint(
                            name,
                            [.. data.Aliases.Keys, .. world.Goods.Select(g => g.Id)],
                            $"aliases: {string.Join(", ", data.Aliases.Keys)}"
                        )
                    )
            );
        }

        return [.. goods.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Places by id or group, each once.</summary>
    public static IReadOnlyList<string> Places(World world, string option, IEnumerable<string> asked)
    {
        List<string> places = [];
        foreach (
            string name in asked.SelectMany(a =>
                a.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
        )
        {
            string[] group = [.. world.Places.Where(p => p.Groups.Contains(name)).Select(p => p.Id)];
            if (group.Length > 0)
            {
                places.AddRange(group);
            }
            else
            {
                places.Add(Place(world, option, name));
            }
        }

        return [.. places.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A place of the atlas; one that it does not know is a question it cannot answer: exit code 3.</summary>
    private static string Place(World world, string option, string name)
    {
        try
        {
            return KnownNames.Place(world, option, name)!;
        }
        catch (Failure unknown)
        {
            throw new Failure(ExitCode.CheckFailed, unknown.Findings);
        }
    }
}
