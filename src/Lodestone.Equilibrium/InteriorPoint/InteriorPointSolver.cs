using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.InteriorPoint;

/// <summary>
/// Primal-dual interior point on programme (10): the fallback of the price solver, and the solver of homogeneous goods
/// and constant unit costs, where the function of prices has kinks.
/// </summary>
/// <remarks>
/// Barrier weights are the value of each variable's market, so that markets of a tonne and of a million tonnes are
/// centred alike; μ is dimensionless and falls by ten when the error is within ten of it. Newton system reduced to the
/// node balances (<see cref="NormalMatrix"/>); fraction to the boundary rule (Nocedal and Wright 2006, chapter 19).
/// </remarks>
internal sealed class InteriorPointSolver
{
    private const double FinalBarrier = 1e-12;

    /// <summary>Error asked for; the last digits of a degenerate optimum may be lost to rounding, up to the second.</summary>
    private const double Target = 1e-10,
        Acceptable = 1e-8;

    /// <summary>Barrier below which the exponential tails of priced-out routes are cut off, and the share they are cut at.</summary>
    private const double Tail = 1e-7,
        Cut = 1e-8;

    /// <summary>Share of its usual size below which a flow is dust.</summary>
    private const double Dust = 1e-6;

    /// <summary>Barrier from which a point within the second error is an answer.</summary>
    private const double Late = 1e-9;

    /// <summary>Steps after which the error may no longer rise: full steps across the kinks of demand can cycle.</summary>
    private const int Patience = 80;

    private readonly EquilibriumProgram _program;
    private readonly PrimalVariables _variables;
    private readonly PrimalCost _cost;
    private readonly BalanceMatrix _balance;
    private readonly NormalMatrix _normal;
    private readonly BestPoint _best;
    private readonly double[] _lower,
        _upper,
        _weight,
        _reduced,
        _right,
        _step,
        _dualLower,
        _dualUpper;
    private readonly double[] _gap,
        _row,
        _priceStep;

    public InteriorPointSolver(EquilibriumProgram program)
    {
        _program = program;
        _variables = new PrimalVariables(program);
        _cost = new PrimalCost(program, _variables);
        _balance = new BalanceMatrix(program, _variables);
        _normal = new NormalMatrix(program, _variables, _balance);
        _best = new BestPoint(_variables.Count, program.Nodes.Length);
        _lower = new double[_variables.Count];
        _upper = new double[_variables.Count];
        _weight = new double[_variables.Count];
        _reduced = new double[_variables.Count];
        _right = new double[_variables.Count];
        _step = new double[_variables.Count];
        _dualLower = new double[_variables.Count];
        _dualUpper = new double[_variables.Count];
        _gap = new double[program.Nodes.Length];
        _row = new double[program.Nodes.Length];
        _priceStep = new double[program.Nodes.Length];
        Price = new double[program.Nodes.Length];
    }

    /// <summary>Prices found, USD/t; rents at quota nodes.</summary>
    public double[] Price { get; }

    /// <summary>Steps of the last solve.</summary>
    public int Iterations { get; private set; }

    /// <summary>Solves a period.</summary>
    /// <returns>True when balances, prices and complementarity are met.</returns>
    public bool Solve(PeriodParameters<Lane1> parameters, int maxIterations)
    {
        _variables.Start(parameters);
        _best.Clear();
        double barrier = 0.1;
        Open(barrier);
        _cost.Derive(parameters);
        for (Iterations = 0; Iterations < maxIterations; Iterations++)
        {
            double error = Errors(parameters, barrier);
            if (error <= Target && barrier <= FinalBarrier)
            {
                _best.Save(error, _variables, Price, _lower, _upper);
                break;
            }

            if (error <= Acceptable && barrier <= Late)
            {
                _best.Save(error, _variables, Price, _lower, _upper);
            }

            while (error <= 10 * barrier && barrier > FinalBarrier)
            {
                barrier = Math.Max(FinalBarrier, 0.1 * barrier);
                error = Errors(parameters, barrier);
            }

            if (!double.IsFinite(error))
            {
                break;
            }

            if (barrier <= Tail)
            {
                DropTails();
            }

            Direction(barrier);
            if (!Array.TrueForAll(_step, double.IsFinite))
            {
                break;
            }

            Advance(parameters, barrier, error);
        }

        if (!(Errors(parameters, barrier) <= Acceptable) && _best.Restore(_variables, Price, _lower, _upper))
        {
            _cost.Derive(parameters);
            Errors(parameters, Late);
        }

        ClosePrices(parameters.Draw.Of(0));
        return _best.Found;
    }

    /// <summary>Quantities of the last solve.</summary>
    public void Report(PeriodSolution solution)
    {
        ReadOnlySpan<double> value = _variables.Value;
        Price.CopyTo(solution.Price, 0);
        value[.._variables.Levels].CopyTo(solution.Flow);
        value[_variables.Levels.._variables.Demands].CopyTo(solution.Level);
        value[_variables.Demands.._variables.Releases].CopyTo(solution.Served);
        value[_variables.Releases.._variables.Purchases].CopyTo(solution.Release);
        value[_variables.Purchases.._variables.Disposals].CopyTo(solution.Purchase);
        value[_variables.Disposals.._variables.Licences].CopyTo(solution.Disposed);
        solution.Residual = 0;
        double left = 0;
        for (int i = 0; i < _variables.Count; i++)
        {
            double room = _variables.Upper[i] - _variables.Value[i];
            left += (_lower[i] * _variables.Value[i]) + (double.IsFinite(room) ? _upper[i] * room : 0);
        }

        solution.InteriorGap = left;

        for (int node = 0; node < _gap.Length; node++)
        {
            double gap = Math.Abs(_gap[node]) / _program.Throughput[node];
            if (gap > solution.Residual)
            {
                (solution.Residual, solution.WorstNode) = (gap, node);
            }
        }
    }

    private void Open(double barrier)
    {
        for (int node = 0; node < Price.Length; node++)
        {
            Price[node] = _program.QuotaOfNode[node] >= 0 ? 0 : _program.BasePrice[node];
        }

        for (int i = 0; i < _variables.Count; i++)
        {
            _weight[i] = _variables.Active[i] ? _variables.Worth[i] * _variables.Value[i] : 0;
            _lower[i] = _variables.Active[i] ? barrier * _weight[i] / _variables.Value[i] : 0;
            double room = _variables.Upper[i] - _variables.Value[i];
            _upper[i] = _variables.Active[i] && double.IsFinite(room) ? barrier * _weight[i] / room : 0;
        }
    }

    /// <summary>Largest relative error of balances, prices and complementarity; leaves gaps and reduced costs behind.</summary>
    private double Errors(PeriodParameters<Lane1> parameters, double barrier)
    {
        _balance.Multiply(_variables.Value, _gap);
        double error = 0;
        for (int node = 0; node < _gap.Length; node++)
        {
            if (_variables.RowOn[node])
            {
                int quota = _program.QuotaOfNode[node];
                _gap[node] += parameters.Injection[node].Value + (quota >= 0 ? parameters.QuotaLimit[quota].Value : 0);
                error = Math.Max(error, Math.Abs(_gap[node]) / _program.Throughput[node]);
            }
        }

        _balance.MultiplyTransposed(Price, _reduced);
        for (int i = 0; i < _variables.Count; i++)
        {
            if (!_variables.Active[i])
            {
                continue;
            }

            _reduced[i] = _cost.Gradient[i] - _reduced[i];
            double room = _variables.Upper[i] - _variables.Value[i];

            // The logarithm of a vanishing flow is never met to the last digit and no longer matters.
            double matters = Math.Min(1, _variables.Value[i] * _variables.Worth[i] / (Dust * _weight[i]));
            error = Worse(error, matters * (_reduced[i] - _lower[i] + _upper[i]) / _variables.Worth[i]);
            error = Worse(error, (_lower[i] * _variables.Value[i] / _weight[i]) - barrier);
            error = Worse(error, double.IsFinite(room) ? (_upper[i] * room / _weight[i]) - barrier : 0);
        }

        return error;
    }

    private static double Worse(double error, double next) =>
        double.IsNaN(next) ? double.NaN : Math.Max(error, Math.Abs(next));

    private void Direction(double barrier)
    {
        for (int i = 0; i < _variables.Count; i++)
        {
            if (!_variables.Active[i])
            {
                (_normal.Inverse[i], _right[i]) = (0, 0);
                continue;
            }

            double value = _variables.Value[i];
            double room = _variables.Upper[i] - value;
            bool bounded = double.IsFinite(room);
            double diagonal = _cost.Curvature[i] + (_lower[i] / value) + (bounded ? _upper[i] / room : 0);
            _normal.Inverse[i] = 1 / diagonal;
            _right[i] = -_reduced[i] + (barrier * _weight[i] / value) - (bounded ? barrier * _weight[i] / room : 0);
        }

        _normal.Factorise(_cost.Coupling);
        _normal.ApplyInverse(_right, _step);
        _balance.Multiply(_step, _row);
        for (int node = 0; node < _row.Length; node++)
        {
            _row[node] = _variables.RowOn[node] ? -_gap[node] - _row[node] : 0;
        }

        _normal.Solve(_row, _priceStep);
        _balance.MultiplyTransposed(_priceStep, _step);
        for (int i = 0; i < _variables.Count; i++)
        {
            _step[i] = _variables.Active[i] ? _step[i] + _right[i] : 0;
        }

        _normal.ApplyInverse(_step, _step);
    }

    /// <summary>Steps to the boundary at most, and less where the error would rise out of hand.</summary>
    private void Advance(PeriodParameters<Lane1> parameters, double barrier, double error)
    {
        double keep = Math.Max(0.99, 1 - barrier);
        double primal = 1;
        double dual = 1;
        for (int i = 0; i < _variables.Count; i++)
        {
            (_dualLower[i], _dualUpper[i]) = _variables.Active[i] ? DualStep(i, barrier) : (0, 0);
            if (!_variables.Active[i])
            {
                continue;
            }

            double room = _variables.Upper[i] - _variables.Value[i];
            primal = Math.Min(primal, Reach(_variables.Value[i], _step[i], keep));
            dual = Math.Min(dual, Reach(_lower[i], _dualLower[i], keep));
            if (double.IsFinite(room))
            {
                primal = Math.Min(primal, Reach(room, -_step[i], keep));
                dual = Math.Min(dual, Reach(_upper[i], _dualUpper[i], keep));
            }
        }

        // Creeping is worse than a bold step now and then: every eighth step may try.
        double allowed =
            error
            * (
                Iterations < Patience ? 3
                : Iterations % 8 == 0 ? 100
                : 1
            );
        double part = 1;
        Move(primal, dual);
        _cost.Derive(parameters);
        for (int halving = 0; halving < 6 && !(Errors(parameters, barrier) <= allowed); halving++)
        {
            part *= 0.5;
            Move(-part * primal, -part * dual);
            _cost.Derive(parameters);
        }
    }

    /// <summary>
    /// Closes routes that a logit would keep at a vanishing share (3.10): their logarithm is what stops the Newton steps.
    /// </summary>
    private void DropTails()
    {
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            double largest = 0;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                largest = Math.Max(largest, _variables.Value[route]);
            }

            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                double usual = _weight[route] / _variables.Worth[route];
                if (_variables.Active[route] && _variables.Value[route] < Cut * Math.Min(usual, largest))
                {
                    _variables.Active[route] = false;
                    (_variables.Value[route], _lower[route], _upper[route]) = (0, 0, 0);
                }
            }
        }
    }

    private void Move(double primal, double dual)
    {
        for (int i = 0; i < _variables.Count; i++)
        {
            _variables.Value[i] += primal * _step[i];
            _lower[i] += dual * _dualLower[i];
            _upper[i] += dual * _dualUpper[i];
        }

        for (int node = 0; node < Price.Length; node++)
        {
            Price[node] += _variables.RowOn[node] ? primal * _priceStep[node] : 0;
        }
    }

    private (double Lower, double Upper) DualStep(int i, double barrier)
    {
        double value = _variables.Value[i];
        double room = _variables.Upper[i] - value;
        double lower = (barrier * _weight[i] / value) - _lower[i] - (_lower[i] / value * _step[i]);
        double upper = double.IsFinite(room)
            ? (barrier * _weight[i] / room) - _upper[i] + (_upper[i] / room * _step[i])
            : 0;
        return (lower, upper);
    }

    private static double Reach(double value, double step, double keep) =>
        step < 0 ? Math.Min(1, -keep * value / step) : 1;

    /// <summary>Price of what nothing reaches: the price at which the last user gives up.</summary>
    private void ClosePrices(KernelNumbers numbers)
    {
        for (int use = 0; use < _program.Uses.Count; use++)
        {
            int node = _program.Uses.Node[use];
            if (!_variables.RowOn[node])
            {
                double zero = _program.BasePrice[node] * numbers.Choke[use] * (1 + DemandCurve.ChokeRamp);
                Price[node] = Math.Max(Price[node], zero);
            }
        }
    }
}
