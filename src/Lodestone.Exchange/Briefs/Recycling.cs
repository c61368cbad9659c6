namespace Lodestone.Exchange;

/// <summary>What the data have on recycling and substitutes, said plainly.</summary>
internal static class Recycling
{
    /// <summary>Sentences about one good, or about all of them.</summary>
    public static string Sentence(BriefWorld world, string? good)
    {
        string[] names =
        [
            .. world
                .World.Processes.Where(p => p.FromWaste && (good is null || p.Outputs.Any(o => o.Good == good)))
                .Select(p => world.Names.Process(p.Id)),
        ];
        string recycling =
            names.Length == 0
                ? $"The data have no recycling process{(good is { } id ? $" that makes {world.Names.Good(id)}" : "")}"
                : $"Recycling that the data have: {Phrase.List(names, 3)}";
        return $"{recycling}, and no table of substitutes: how use gives way is in its price elasticities.";
    }
}
