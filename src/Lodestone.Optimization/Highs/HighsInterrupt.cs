using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lodestone.Optimization.Highs;

/// <summary>Lets a cancellation stop HiGHS at its next question whether to go on.</summary>
internal sealed unsafe class HighsInterrupt : IDisposable
{
    // Numbers of HighsCallbackType in the header of HiGHS 1.12.
    private const int Simplex = 1;
    private const int InteriorPoint = 2;
    private const int Mip = 6;

    private readonly IntPtr _highs;
    private GCHandle _token;

    public HighsInterrupt(IntPtr highs, CancellationToken cancellation)
    {
        _highs = highs;
        if (!cancellation.CanBeCanceled)
        {
            return;
        }

        _token = GCHandle.Alloc(cancellation);
        _ = HighsLibrary.SetCallback(highs, &Ask, GCHandle.ToIntPtr(_token));
        foreach (int type in (ReadOnlySpan<int>)[Simplex, InteriorPoint, Mip])
        {
            _ = HighsLibrary.StartCallback(highs, type);
        }
    }

    public void Dispose()
    {
        if (_token.IsAllocated)
        {
            foreach (int type in (ReadOnlySpan<int>)[Simplex, InteriorPoint, Mip])
            {
                _ = HighsLibrary.StopCallback(_highs, type);
            }

            _token.Free();
        }
    }

    /// <summary>The first field of the input is <c>user_interrupt</c>.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ask(int type, IntPtr message, IntPtr output, int* input, IntPtr data)
    {
        if (
            input is not null
            && GCHandle.FromIntPtr(data).Target is CancellationToken { IsCancellationRequested: true }
        )
        {
            *input = 1;
        }
    }
}
