using System.Reflection;
using System.Runtime.InteropServices;

namespace Lodestone.Optimization.Highs;

/// <summary>The part of the C interface of HiGHS (Huangfu and Hall 2018) that is used here.</summary>
internal static partial class HighsLibrary
{
    private const string Library = "highs";

    static HighsLibrary() => NativeLibrary.SetDllImportResolver(typeof(HighsLibrary).Assembly, Resolve);

    [LibraryImport(Library, EntryPoint = "Highs_create")]
    public static partial IntPtr Create();

    [LibraryImport(Library, EntryPoint = "Highs_destroy")]
    public static partial void Destroy(IntPtr highs);

    [LibraryImport(Library, EntryPoint = "Highs_version")]
    public static partial IntPtr Version();

    [LibraryImport(Library, EntryPoint = "Highs_setBoolOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetSwitch(IntPtr highs, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setIntOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetInteger(IntPtr highs, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setDoubleOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetNumber(IntPtr highs, string option, double value);

    [LibraryImport(Library, EntryPoint = "Highs_setStringOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetText(IntPtr highs, string option, string value);

    [LibraryImport(Library, EntryPoint = "Highs_passMip")]
    public static partial int PassMip(
        IntPtr highs,
        int columns,
        int rows,
        int entries,
        int format,
        int sense,
        double offset,
        double[] cost,
        double[] columnLower,
        double[] columnUpper,
        double[] rowLower,
        double[] rowUpper,
        int[] start,
        int[] index,
        double[] value,
        int[] integrality
    );

    [LibraryImport(Library, EntryPoint = "Highs_passLp")]
    public static partial int PassLp(
        IntPtr highs,
        int columns,
        int rows,
        int entries,
        int format,
        int sense,
        double offset,
        double[] cost,
        double[] columnLower,
        double[] columnUpper,
        double[] rowLower,
        double[] rowUpper,
        int[] start,
        int[] index,
        double[] value
    );

    [LibraryImport(Library, EntryPoint = "Highs_passHessian")]
    public static partial int PassHessian(
        IntPtr highs,
        int dimension,
        int entries,
        int format,
        int[] start,
        int[] index,
        double[] value
    );

    [LibraryImport(Library, EntryPoint = "Highs_run")]
    public static partial int Run(IntPtr highs);

    [LibraryImport(Library, EntryPoint = "Highs_getModelStatus")]
    public static partial int Status(IntPtr highs);

    [LibraryImport(Library, EntryPoint = "Highs_getIntInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GetInteger(IntPtr highs, string info, out int value);

    [LibraryImport(Library, EntryPoint = "Highs_getDoubleInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GetNumber(IntPtr highs, string info, out double value);

    [LibraryImport(Library, EntryPoint = "Highs_getDualRay")]
    public static partial int DualRay(IntPtr highs, out int exists, [Out] double[] ray);

    [LibraryImport(Library, EntryPoint = "Highs_getSolution")]
    public static partial int Solution(
        IntPtr highs,
        [Out] double[] columnValue,
        [Out] double[] columnDual,
        [Out] double[] rowValue,
        [Out] double[] rowDual
    );

    [LibraryImport(Library, EntryPoint = "Highs_setCallback")]
    public static unsafe partial int SetCallback(
        IntPtr highs,
        delegate* unmanaged[Cdecl]<int, IntPtr, IntPtr, int*, IntPtr, void> callback,
        IntPtr data
    );

    [LibraryImport(Library, EntryPoint = "Highs_startCallback")]
    public static partial int StartCallback(IntPtr highs, int type);

    [LibraryImport(Library, EntryPoint = "Highs_stopCallback")]
    public static partial int StopCallback(IntPtr highs, int type);

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
        {
            return IntPtr.Zero;
        }

        string file =
            OperatingSystem.IsWindows() ? "highs.dll"
            : OperatingSystem.IsMacOS() ? "libhighs.1.dylib"
            : "libhighs.so.1";
        return NativeLibrary.Load(file, assembly, path);
    }
}
