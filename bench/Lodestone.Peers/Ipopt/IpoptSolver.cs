using System.Diagnostics;
using Lodestone.Peers.Primal;

namespace Lodestone.Peers.Ipopt;

/// <summary>Solves programme (10) of a period with Ipopt: another method (a primal-dual interior point) in other unknowns.</summary>
public static unsafe class IpoptSolver
{
    private const double Infinite = 2e19;

    /// <summary>Options that differ from Ipopt's own, in the form name=value.</summary>
    public static IReadOnlyList<string> Options { get; } =
    [
        "tol=1e-9",
        "bound_relax_factor=0",
        "nlp_scaling_method=none",
        "obj_scaling_factor=1e-3",
        "jac_c_constant=yes",
        "jac_d_constant=yes",
        "mu_strategy=monotone",
        "max_iter=500",
    ];

    /// <summary>True where the library is installed.</summary>
    public static bool IsInstalled => IpoptLibrary.IsInstalled;

    /// <summary>Says what to do where it is not.</summary>
    public const string Missing =
        "Ipopt is not installed: no libipopt.so.1, libipopt.so.3 or libipopt.so; on Debian: apt-get install coinor-libipopt-dev";

    /// <summary>Solves from the quantities of the base period.</summary>
    /// <exception cref="DllNotFoundException">Ipopt is not installed; the message names the package.</exception>
    public static IpoptResult Solve(PrimalProgramme programme) => Solve(programme, null);

    /// <summary>Version that the library prints about itself.</summary>
    /// <exception cref="DllNotFoundException">Ipopt is not installed.</exception>
    public static string Version(PrimalProgramme programme)
    {
        string file = Path.GetTempFileName();
        try
        {
            Solve(programme, file);
            string? line = File.ReadLines(file)
                .FirstOrDefault(text => text.Contains("Ipopt version", StringComparison.Ordinal));
            return line is null ? "unknown" : line.Split("version ")[1].Split(',')[0];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IpoptResult Solve(PrimalProgramme programme, string? log)
    {
        if (!IsInstalled)
        {
            throw new DllNotFoundException(Missing);
        }

        PrimalLayout layout = programme.Layout;
        Stopwatch watch = Stopwatch.StartNew();
        using IpoptCallbacks callbacks = new(programme);
        IntPtr problem = IpoptLibrary.Create(
            layout.Start.Length,
            layout.Lower,
            [.. layout.Upper.Select(Finite)],
            layout.RowLower.Length,
            [.. layout.RowLower.Select(Finite)],
            [.. layout.RowUpper.Select(Finite)],
            layout.Row.Length,
            programme.HessianRow.Length,
            0,
            callbacks.Objective,
            callbacks.Constraints,
            callbacks.Gradient,
            callbacks.Jacobian,
            callbacks.Hessian
        );
        if (problem == IntPtr.Zero)
        {
            throw new InvalidOperationException("Ipopt refused the problem");
        }

        try
        {
            Apply(problem, log);
            _ = IpoptLibrary.SetIntermediate(problem, callbacks.Intermediate);
            double[] x = [.. layout.Start];
            double[] rows = new double[layout.RowLower.Length];
            double[] multipliers = new double[rows.Length];
            double[] lower = new double[x.Length];
            double[] upper = new double[x.Length];
            double objective = 0;
            int status = IpoptLibrary.Solve(problem, x, rows, ref objective, multipliers, lower, upper, IntPtr.Zero);
            watch.Stop();
            return new IpoptResult(
                status,
                objective,
                x,
                Prices(layout, multipliers),
                callbacks.Iterations,
                watch.Elapsed.TotalMilliseconds,
                KktError.Of(programme, x, multipliers, lower, upper)
            );
        }
        finally
        {
            IpoptLibrary.Free(problem);
        }
    }

    /// <summary>With L = f + λ(g − b), a tonne more at a node costs λ: its price is −λ; the rent of a cap is λ.</summary>
    private static double[] Prices(PrimalLayout layout, double[] multipliers)
    {
        double[] price = new double[layout.NodeRow.Length];
        for (int node = 0; node < price.Length; node++)
        {
            int row = layout.NodeRow[node];
            price[node] =
                row < 0 ? double.NaN
                : layout.Program.QuotaOfNode[node] >= 0 ? multipliers[row]
                : -multipliers[row];
        }

        return price;
    }

    private static void Apply(IntPtr problem, string? log)
    {
        bool known = IpoptLibrary.SetInteger(problem, "print_level", 0) != 0;
        known &= log is null
            ? IpoptLibrary.SetText(problem, "sb", "yes") != 0
            : IpoptLibrary.OpenOutput(problem, log, 5) != 0;
        foreach (string option in Options)
        {
            string[] parts = option.Split('=');
            known &=
                parts[0] == "max_iter" ? IpoptLibrary.SetInteger(problem, parts[0], int.Parse(parts[1])) != 0
                : double.TryParse(parts[1], out double number) ? IpoptLibrary.SetNumber(problem, parts[0], number) != 0
                : IpoptLibrary.SetText(problem, parts[0], parts[1]) != 0;
        }

        if (!known)
        {
            throw new InvalidOperationException("Ipopt does not know one of the options " + string.Join(' ', Options));
        }
    }

    private static double Finite(double value) => Math.Clamp(value, -Infinite, Infinite);
}
