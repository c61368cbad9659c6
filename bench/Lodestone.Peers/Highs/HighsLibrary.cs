using System.Runtime.InteropServices;

namespace Lodestone.Peers.Highs;

/// <summary>The part of the C interface of HiGHS (Huangfu and Hall 2018) that a linear programme needs.</summary>
internal static partial class HighsLibrary
{
    private const string Library = "libhighs.so.1";

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

    [LibraryImport(Library, EntryPoint = "Highs_setStringOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetText(IntPtr highs, string option, string value);

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

    [LibraryImport(Library, EntryPoint = "Highs_run")]
    public static partial int Run(IntPtr highs);

    [LibraryImport(Library, EntryPoint = "Highs_getModelStatus")]
    public static partial int Status(IntPtr highs);

    [LibraryImport(Library, EntryPoint = "Highs_getObjectiveValue")]
    public static partial double Objective(IntPtr highs);

    [LibraryImport(Library, EntryPoint = "Highs_getSolution")]
    public static partial int Solution(
        IntPtr highs,
        [Out] double[] columnValue,
        [Out] double[] columnDual,
        [Out] double[] rowValue,
        [Out] double[] rowDual
    );
}
