using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Bench;

/// <summary>Coordinates of the base year: base prices at producers, no rents, importers on their index.</summary>
internal static class BasePoint
{
    public static T[] Of<T>(EquilibriumProgram program)
        where T : struct, ILane<T>
    {
        T[] coordinate =
        [
            .. program.BasePrice.Select((price, node) => T.Of(program.QuotaOfNode[node] >= 0 ? 0 : price)),
        ];
        foreach (int user in program.Sources.User)
        {
            coordinate[user] = T.Of(0);
        }

        return coordinate;
    }
}
