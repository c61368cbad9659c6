using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds places, goods and products of a world by id, and says what was meant when there is none.</summary>
internal static class KnownNames
{
    public static string? Place(World world, string option, string? asked) =>
        Asking.Answer(() => KnownName.Place(world, option, asked));

    public static string? Good(World world, string option, string? asked) =>
        Asking.Answer(() => KnownName.Good(world, option, asked));

    public static Product Product(World world, string asked) =>
        Asking.Answer(() => KnownName.Product(world, "--product", asked));
}
