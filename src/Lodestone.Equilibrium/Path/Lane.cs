using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>Reads and writes one lane of an array of lanes.</summary>
internal static class Lane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<T>(T[] array, int index, int lane, double value)
        where T : struct, ILane<T> => array[index] = T.With(array[index], lane, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Get<T>(T[] array, int index, int lane)
        where T : struct, ILane<T> => T.Get(in array[index], lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scale<T>(T[] array, int index, int lane, double factor)
        where T : struct, ILane<T> => Put(array, index, lane, Get(array, index, lane) * factor);
}
