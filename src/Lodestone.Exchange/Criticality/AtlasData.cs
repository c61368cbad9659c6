using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The line that says which data figures come from.</summary>
internal static class AtlasData
{
    public static string Of(World world) => $"Data {world.Name} {world.Version} (base year {world.BaseYear})";
}
