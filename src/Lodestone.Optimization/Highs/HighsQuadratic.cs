namespace Lodestone.Optimization.Highs;

/// <summary>
/// Quadratic programmes with HiGHS. Its active set often fails, or goes round in circles, where Q is singular; then the
/// proximal point method (Rockafellar 1976) gives it an objective that is not:
/// x(k+1) = argmin f(x) + ½ρ |x − x(k)|² over the same constraints, whose duals tend to those of f.
/// </summary>
/// <remarks>
/// ρ = 10⁻⁵ max|Q|, halved from the tenth step on and made ten times larger when HiGHS fails. The residual of x(k+1) is
/// ρ |x(k+1) − x(k)|, so that any limit point is an optimum, exact and not of a regularised problem. An objective without a
/// limit is found before, by its direction.
/// </remarks>
internal sealed class HighsQuadratic(Programme programme, SolverOptions options, CancellationToken cancellation)
{
    private const double Rho = 1e-5;
    private const double SmallestRho = 1e-7;
    private const int Steps = 100;
    private const int StepsWithoutGain = 8;

    private static readonly CertificateTolerance Tight = new(1e-9, 1e-9, 1e-9);

    private readonly double _sign = programme.Sense == Sense.Minimise ? 1 : -1;
    private readonly double _scale = programme.Hessian!.Value.Max(Math.Abs);
    private double _left = options.TimeLimit;

    public SolverAnswer Solve()
    {
        int most = 1000 + (10 * (programme.Columns + programme.Rows));
        SolverAnswer direct = Run(programme, options with { IterationLimit = options.IterationLimit ?? most });
        bool inCircles = direct.Message == $"{HighsStatus.IterationLimit}" && options.IterationLimit is null;
        if (direct.Claim != SolverClaim.Error && !inCircles && !Fails(direct))
        {
            return direct;
        }

        Programme cone = RecessionCone.Of(programme);
        SolverAnswer ray = Run(cone, options);
        double size = programme.Cost.Max(Math.Abs);
        return ray is { Claim: SolverClaim.Optimal, X: { } d } && cone.Objective(d) < -1e-7 * size
            ? new SolverAnswer(SolverClaim.UnboundedOrInfeasible, "a direction without limit")
            : ByProximalPoints();
    }

    private SolverAnswer ByProximalPoints()
    {
        double[] centre = new double[programme.Columns];
        double rho = Rho * _scale;
        double least = double.PositiveInfinity;
        int since = 0;
        var best = new SolverAnswer(SolverClaim.Error, "the proximal points do not settle");
        for (int step = 0; step < Steps && since < StepsWithoutGain; step++)
        {
            SolverAnswer answer = Run(Around(centre, rho), options);
            switch (answer)
            {
                case { Claim: SolverClaim.Optimal, X: { } x, RowDual: { } y }:
                    Certificate certificate = new Solution(programme, x, y).Certificate;
                    double residual = Math.Max(certificate.DualRelative!.Value, certificate.RelativeGap!.Value);
                    (best, least, since) = residual < least ? (answer, residual, 0) : (best, least, since + 1);
                    if (certificate.IsOptimal(Tight))
                    {
                        return answer;
                    }

                    centre = x;
                    rho = step < 10 ? rho : Math.Max(SmallestRho * _scale, rho / 2);
                    break;
                case { Claim: SolverClaim.Error }:
                    rho *= 10;
                    since++;
                    break;
                default:
                    return answer;
            }
        }

        return best;
    }

    private bool Fails(SolverAnswer answer) =>
        answer is { Claim: SolverClaim.Optimal, X: { } x, RowDual: { } y }
        && !new Solution(programme, x, y).Certificate.IsOptimal(new CertificateTolerance());

    private SolverAnswer Run(Programme part, SolverOptions how)
    {
        if (_left <= 0 || cancellation.IsCancellationRequested)
        {
            return new SolverAnswer(SolverClaim.Limit, _left <= 0 ? "TimeLimit" : "cancelled");
        }

        using var model = new HighsModel(part);
        SolverAnswer answer = model.Solve(how with { TimeLimit = _left }, cancellation);
        _left -= model.Seconds;
        return answer;
    }

    /// <summary>f + ½ρ |x − centre|², without its constant.</summary>
    private Programme Around(double[] centre, double rho)
    {
        SparseColumns q = programme.Hessian!;
        int[] row = [.. q.Index, .. Enumerable.Range(0, q.Columns)];
        int[] column = new int[row.Length];
        for (int j = 0; j < q.Columns; j++)
        {
            Array.Fill(column, j, q.Start[j], q.Start[j + 1] - q.Start[j]);
            column[q.Entries + j] = j;
        }

        double[] value = [.. q.Value, .. Enumerable.Repeat(_sign * rho, q.Columns)];
        return new Programme(
            programme.Sense,
            programme.Offset,
            [.. programme.Cost.Select((c, j) => c - (_sign * rho * centre[j]))],
            (programme.Lower, programme.Upper),
            (programme.RowLower, programme.RowUpper),
            programme.Matrix,
            null,
            SparseColumns.FromTriplets(q.Rows, q.Columns, row, column, value)
        );
    }
}
