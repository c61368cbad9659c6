using System.Reflection;
using System.Runtime.InteropServices;

namespace Lodestone.Peers.Ipopt;

/// <summary>The C interface of Ipopt (Wächter and Biegler 2006), as declared in <c>IpStdCInterface.h</c>.</summary>
internal static unsafe partial class IpoptLibrary
{
    private const string Library = "ipopt";
    private static readonly string[] Names = ["libipopt.so.1", "libipopt.so.3", "libipopt.so"];

    static IpoptLibrary() => NativeLibrary.SetDllImportResolver(typeof(IpoptLibrary).Assembly, Resolve);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int Objective(int n, double* x, int isNew, double* value, IntPtr user);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int ObjectiveGradient(int n, double* x, int isNew, double* gradient, IntPtr user);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int Constraints(int n, double* x, int isNew, int m, double* values, IntPtr user);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int Jacobian(
        int n,
        double* x,
        int isNew,
        int m,
        int entries,
        int* row,
        int* column,
        double* values,
        IntPtr user
    );

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int LagrangianHessian(
        int n,
        double* x,
        int isNew,
        double factor,
        int m,
        double* multipliers,
        int newMultipliers,
        int entries,
        int* row,
        int* column,
        double* values,
        IntPtr user
    );

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int Progress(
        int mode,
        int iteration,
        double objective,
        double infeasibility,
        double dual,
        double barrier,
        double step,
        double regularization,
        double alphaDual,
        double alphaPrimal,
        int trials,
        IntPtr user
    );

    /// <summary>Tells whether the library can be loaded.</summary>
    public static bool IsInstalled => Load() != IntPtr.Zero;

    [LibraryImport(Library, EntryPoint = "CreateIpoptProblem")]
    public static partial IntPtr Create(
        int n,
        double[] lower,
        double[] upper,
        int m,
        double[] rowLower,
        double[] rowUpper,
        int jacobianEntries,
        int hessianEntries,
        int firstIndex,
        IntPtr objective,
        IntPtr constraints,
        IntPtr gradient,
        IntPtr jacobian,
        IntPtr hessian
    );

    [LibraryImport(Library, EntryPoint = "FreeIpoptProblem")]
    public static partial void Free(IntPtr problem);

    [LibraryImport(Library, EntryPoint = "AddIpoptStrOption", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetText(IntPtr problem, string name, string value);

    [LibraryImport(Library, EntryPoint = "AddIpoptNumOption", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetNumber(IntPtr problem, string name, double value);

    [LibraryImport(Library, EntryPoint = "AddIpoptIntOption", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetInteger(IntPtr problem, string name, int value);

    [LibraryImport(Library, EntryPoint = "OpenIpoptOutputFile", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenOutput(IntPtr problem, string file, int level);

    [LibraryImport(Library, EntryPoint = "SetIntermediateCallback")]
    public static partial int SetIntermediate(IntPtr problem, IntPtr callback);

    [LibraryImport(Library, EntryPoint = "IpoptSolve")]
    public static partial int Solve(
        IntPtr problem,
        double[] x,
        double[] values,
        ref double objective,
        double[] multipliers,
        double[] lowerMultipliers,
        double[] upperMultipliers,
        IntPtr user
    );

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == Library ? Load() : IntPtr.Zero;

    private static IntPtr Load()
    {
        foreach (string name in Names)
        {
            if (NativeLibrary.TryLoad(name, out IntPtr handle))
            {
                return handle;
            }
        }

        return IntPtr.Zero;
    }
}
