using System.Runtime.InteropServices;
using Lodestone.Peers.Primal;

namespace Lodestone.Peers.Ipopt;

/// <summary>Function pointers that answer Ipopt's questions about a programme; alive as long as the object.</summary>
internal sealed unsafe class IpoptCallbacks : IDisposable
{
    private readonly PrimalProgramme _programme;
    private readonly List<Delegate> _alive = [];

    public IpoptCallbacks(PrimalProgramme programme)
    {
        _programme = programme;
        Objective = Pointer<IpoptLibrary.Objective>(Value);
        Gradient = Pointer<IpoptLibrary.ObjectiveGradient>(FillGradient);
        Constraints = Pointer<IpoptLibrary.Constraints>(FillRows);
        Jacobian = Pointer<IpoptLibrary.Jacobian>(FillJacobian);
        Hessian = Pointer<IpoptLibrary.LagrangianHessian>(FillHessian);
        Intermediate = Pointer<IpoptLibrary.Progress>(Count);
    }

    public IntPtr Objective { get; }

    public IntPtr Gradient { get; }

    public IntPtr Constraints { get; }

    public IntPtr Jacobian { get; }

    public IntPtr Hessian { get; }

    public IntPtr Intermediate { get; }

    /// <summary>Number of the last iteration.</summary>
    public int Iterations { get; private set; }

    public void Dispose() => GC.KeepAlive(_alive);

    private IntPtr Pointer<T>(T function)
        where T : Delegate
    {
        _alive.Add(function);
        return Marshal.GetFunctionPointerForDelegate(function);
    }

    private int Value(int n, double* x, int isNew, double* value, IntPtr user)
    {
        *value = _programme.Value(new ReadOnlySpan<double>(x, n));
        return 1;
    }

    private int FillGradient(int n, double* x, int isNew, double* gradient, IntPtr user)
    {
        _programme.Gradient(new ReadOnlySpan<double>(x, n), new Span<double>(gradient, n));
        return 1;
    }

    private int FillRows(int n, double* x, int isNew, int m, double* values, IntPtr user)
    {
        PrimalLayout layout = _programme.Layout;
        new Span<double>(values, m).Clear();
        for (int entry = 0; entry < layout.Row.Length; entry++)
        {
            values[layout.Row[entry]] += layout.Coefficient[entry] * x[layout.Column[entry]];
        }

        return 1;
    }

    private int FillJacobian(
        int n,
        double* x,
        int isNew,
        int m,
        int entries,
        int* row,
        int* column,
        double* values,
        IntPtr user
    )
    {
        PrimalLayout layout = _programme.Layout;
        if (values != null)
        {
            layout.Coefficient.CopyTo(new Span<double>(values, entries));
        }
        else
        {
            layout.Row.CopyTo(new Span<int>(row, entries));
            layout.Column.CopyTo(new Span<int>(column, entries));
        }

        return 1;
    }

    private int FillHessian(
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
    )
    {
        if (values != null)
        {
            _programme.Hessian(new ReadOnlySpan<double>(x, n), factor, new Span<double>(values, entries));
        }
        else
        {
            _programme.HessianRow.CopyTo(new Span<int>(row, entries));
            _programme.HessianColumn.CopyTo(new Span<int>(column, entries));
        }

        return 1;
    }

    private int Count(
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
    )
    {
        Iterations = iteration;
        return 1;
    }
}
