using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>Positions of places, goods and processes in a world's lists.</summary>
public sealed class WorldIndex
{
    /// <summary>Indexes a world.</summary>
    public WorldIndex(World world)
    {
        Places = Number(world.Places.Select(place => place.Id), "place");
        Goods = Number(world.Goods.Select(good => good.Id), "good");
        Processes = Number(world.Processes.Select(process => process.Id), "process");
    }

    /// <summary>Place id to index.</summary>
    public IReadOnlyDictionary<string, int> Places { get; }

    /// <summary>Good id to index.</summary>
    public IReadOnlyDictionary<string, int> Goods { get; }

    /// <summary>Process id to index.</summary>
    public IReadOnlyDictionary<string, int> Processes { get; }

    /// <summary>Index of a place or an error that names it.</summary>
    public int Place(string id) => Find(Places, id, "place");

    /// <summary>Index of a good or an error that names it.</summary>
    public int Good(string id) => Find(Goods, id, "good");

    /// <summary>Index of a process or an error that names it.</summary>
    public int Process(string id) => Find(Processes, id, "process");

    private static int Find(IReadOnlyDictionary<string, int> map, string id, string what) =>
        map.TryGetValue(id, out int index) ? index : throw new CalibrationException($"unknown {what} '{id}'");

    private static Dictionary<string, int> Number(IEnumerable<string> ids, string what)
    {
        Dictionary<string, int> map = new(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (!map.TryAdd(id, map.Count))
            {
                throw new CalibrationException($"{what} '{id}' appears twice");
            }
        }

        return map;
    }
}
