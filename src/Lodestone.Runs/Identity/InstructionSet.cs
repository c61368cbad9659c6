using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Lodestone.Runs;

/// <summary>The widest vector instructions of this machine: last digits may depend on them, so a run names them.</summary>
public static class InstructionSet
{
    /// <summary>Short name, e.g. <c>avx512</c>, <c>avx2</c>, <c>neon</c> or <c>scalar</c>.</summary>
    public static string Current { get; } = Name();

    private static string Name() =>
        Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? "avx512"
        : Avx2.IsSupported ? "avx2"
        : AdvSimd.Arm64.IsSupported ? "neon"
        : Vector128.IsHardwareAccelerated ? "vector128"
        : "scalar";
}
