namespace Lodestone.Optimization.Highs;

/// <summary>One instance of HiGHS with one programme in it.</summary>
internal sealed class HighsModel : IDisposable
{
    private const int ByColumn = 1;
    private const int Minimise = 1;
    private const int LowerTriangle = 1;
    private const int Failed = -1;
    private const int Feasible = 2;

    private readonly Programme _programme;
    private readonly double _sign;
    private readonly IntPtr _highs;

    public HighsModel(Programme programme)
    {
        _programme = programme;
        _sign = programme.Sense == Sense.Minimise ? 1 : -1;
        _highs = HighsLibrary.Create();
        Check(HighsLibrary.SetSwitch(_highs, "output_flag", 0), "output_flag");
    }

    public void Dispose() => HighsLibrary.Destroy(_highs);

    public SolverAnswer Solve(SolverOptions options, CancellationToken cancellation)
    {
        SetOptions(options);
        Pass();
        using var interrupt = new HighsInterrupt(_highs, cancellation);
        int code = HighsLibrary.Run(_highs);
        var status = (HighsStatus)HighsLibrary.Status(_highs);
        SolverClaim claim = code == Failed ? SolverClaim.Error : Claim(status);
        var answer = new SolverAnswer(claim, $"{status}");
        return claim switch
        {
            SolverClaim.Optimal => Read(answer),
            SolverClaim.Limit => Read(answer),
            SolverClaim.Infeasible => answer with { DualRay = Ray() },
            _ => answer,
        };
    }

    private static SolverClaim Claim(HighsStatus status) =>
        status switch
        {
            HighsStatus.Optimal => SolverClaim.Optimal,
            HighsStatus.Infeasible => SolverClaim.Infeasible,
            HighsStatus.UnboundedOrInfeasible => SolverClaim.UnboundedOrInfeasible,
            HighsStatus.Unbounded => SolverClaim.Unbounded,
            HighsStatus.TimeLimit
            or HighsStatus.IterationLimit
            or HighsStatus.SolutionLimit
            or HighsStatus.MemoryLimit
            or HighsStatus.Interrupt => SolverClaim.Limit,
            _ => SolverClaim.Error,
        };

    private SolverAnswer Read(SolverAnswer answer)
    {
        double[] x = new double[_programme.Columns];
        double[] y = new double[_programme.Rows];
        Check(
            HighsLibrary.Solution(_highs, x, new double[_programme.Columns], new double[_programme.Rows], y),
            "to give its solution"
        );
        bool optimal = answer.Claim == SolverClaim.Optimal;
        bool primal = Integer("primal_solution_status") == Feasible;
        for (int i = 0; i < y.Length; i++)
        {
            y[i] *= _sign;
        }

        return answer with
        {
            X = primal || optimal ? x : null,
            RowDual = optimal && !_programme.HasIntegers ? y : null,
            Bound = _programme.HasIntegers ? _sign * Number("mip_dual_bound") : null,
        };
    }

    private double[]? Ray()
    {
        if (_programme.HasIntegers || _programme.Hessian is not null || _programme.Rows == 0)
        {
            return null;
        }

        double[] ray = new double[_programme.Rows];
        return HighsLibrary.DualRay(_highs, out int exists, ray) != Failed && exists != 0 ? ray : null;
    }

    private void SetOptions(SolverOptions options)
    {
        Check(HighsLibrary.SetInteger(_highs, "threads", 1), "threads");
        Check(HighsLibrary.SetText(_highs, "parallel", "off"), "parallel");
        Check(HighsLibrary.SetText(_highs, "presolve", options.Presolve ? "choose" : "off"), "presolve");
        Set("time_limit", options.TimeLimit);
        Set("mip_rel_gap", options.RelativeGap);
        Set("mip_abs_gap", 1e-9);
        Set("primal_feasibility_tolerance", options.Feasibility);
        Set("dual_feasibility_tolerance", options.Feasibility);
        Set("small_matrix_value", 1e-12);
        if (options.NodeLimit is { } nodes)
        {
            Check(HighsLibrary.SetInteger(_highs, "mip_max_nodes", nodes), "mip_max_nodes");
        }

        if (options.IterationLimit is { } iterations)
        {
            Check(HighsLibrary.SetInteger(_highs, "simplex_iteration_limit", iterations), "simplex_iteration_limit");
            Check(HighsLibrary.SetInteger(_highs, "qp_iteration_limit", iterations), "qp_iteration_limit");
        }

        string method = options.Method switch
        {
            LinearMethod.Simplex => "simplex",
            LinearMethod.InteriorPoint => "ipm",
            _ => "choose",
        };
        Check(HighsLibrary.SetText(_highs, "solver", method), $"solver={method}");
    }

    private void Pass()
    {
        double[] cost = [.. _programme.Cost.Select(c => _sign * c)];
        SparseColumns a = _programme.Matrix;
        int passed = _programme.HasIntegers
            ? HighsLibrary.PassMip(
                _highs,
                _programme.Columns,
                _programme.Rows,
                a.Entries,
                ByColumn,
                Minimise,
                _sign * _programme.Offset,
                cost,
                _programme.Lower,
                _programme.Upper,
                _programme.RowLower,
                _programme.RowUpper,
                a.Start,
                a.Index,
                a.Value,
                [.. _programme.Integer.Select(whole => whole ? 1 : 0)]
            )
            : HighsLibrary.PassLp(
                _highs,
                _programme.Columns,
                _programme.Rows,
                a.Entries,
                ByColumn,
                Minimise,
                _sign * _programme.Offset,
                cost,
                _programme.Lower,
                _programme.Upper,
                _programme.RowLower,
                _programme.RowUpper,
                a.Start,
                a.Index,
                a.Value
            );
        Check(passed, "the programme");
        if (_programme.Hessian is { } q)
        {
            double[] value = [.. q.Value.Select(v => _sign * v)];
            Check(
                HighsLibrary.PassHessian(_highs, q.Columns, q.Entries, LowerTriangle, q.Start, q.Index, value),
                "the Hessian"
            );
        }
    }

    private void Set(string option, double value) => Check(HighsLibrary.SetNumber(_highs, option, value), option);

    private int Integer(string info)
    {
        Check(HighsLibrary.GetInteger(_highs, info, out int value), info);
        return value;
    }

    private double Number(string info)
    {
        Check(HighsLibrary.GetNumber(_highs, info, out double value), info);
        return value;
    }

    private static void Check(int status, string what)
    {
        if (status == Failed)
        {
            throw new HighsRefusal(what);
        }
    }
}
