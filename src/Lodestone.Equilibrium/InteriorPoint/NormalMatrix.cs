using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Equilibrium.InteriorPoint;

/// <summary>A M⁻¹ Aᵀ on the pattern of the Hessian, where M is the curvature of the programme plus its barrier.</summary>
/// <remarks>
/// M is diagonal but for a rank-one term κ 1 1ᵀ among the routes of a bundle, inverted by Sherman and Morrison (1950):
/// M⁻¹ = D⁻¹ − κ/(1 + κ S) D⁻¹ 1 1ᵀ D⁻¹ with S = Σ 1/d.
/// </remarks>
internal sealed class NormalMatrix
{
    private readonly EquilibriumProgram _program;
    private readonly PrimalVariables _variables;
    private readonly BalanceMatrix _balance;
    private readonly NumericFactor<Lane1> _factor;
    private readonly double[] _correction;
    private readonly double[] _byVariable;
    private readonly double[] _residual;
    private readonly LaneArray<Lane1> _lane;
    private readonly double[] _member;

    public NormalMatrix(EquilibriumProgram program, PrimalVariables variables, BalanceMatrix balance)
    {
        _program = program;
        _variables = variables;
        _balance = balance;
        _factor = new NumericFactor<Lane1>(program.Symbolic);
        Inverse = new double[variables.Count];
        _correction = new double[program.Sources.Bundles];
        _byVariable = new double[variables.Count];
        _residual = new double[program.Nodes.Length];
        _lane = new LaneArray<Lane1>(program.Nodes.Length);
        _member = new double[program.Pattern.MemberNode.Length];
    }

    /// <summary>1/d by variable; 0 where inactive.</summary>
    public double[] Inverse { get; }

    /// <summary>Assembles and factorises for the diagonal in <see cref="Inverse"/> and the couplings κ.</summary>
    public void Factorise(double[] coupling)
    {
        _factor.Values.Clear();
        AddBundles(coupling);
        AddActivities();
        _balance.Simple((variable, node, _) => Diagonal(node, _variables.RowOn[node] ? Inverse[variable] : 0));
        for (int node = 0; node < _lane.Length; node++)
        {
            if (!_variables.RowOn[node])
            {
                _factor.Values[_program.Symbolic.Diagonal[node]] = Lane1.Of(1);
                continue;
            }

            double value = _factor.Values[_program.Symbolic.Diagonal[node]].Value;
            Diagonal(node, (1e-14 * value) + 1e-300);
        }

        _factor.Factorise();
    }

    /// <summary>Solves A M⁻¹ Aᵀ x = b with two steps of refinement.</summary>
    public void Solve(double[] right, double[] solution)
    {
        Array.Clear(solution);
        Array.Copy(right, _residual, right.Length);
        for (int pass = 0; pass < 3; pass++)
        {
            for (int node = 0; node < right.Length; node++)
            {
                _lane[node] = Lane1.Of(_variables.RowOn[node] ? _residual[node] : 0);
            }

            _factor.Solve(_lane, _lane);
            for (int node = 0; node < right.Length; node++)
            {
                solution[node] += _lane[node].Value;
            }

            _balance.MultiplyTransposed(solution, _byVariable);
            ApplyInverse(_byVariable, _byVariable);
            _balance.Multiply(_byVariable, _residual);
            for (int node = 0; node < right.Length; node++)
            {
                _residual[node] = right[node] - _residual[node];
            }
        }
    }

    /// <summary>result = M⁻¹ v.</summary>
    public void ApplyInverse(double[] v, double[] result)
    {
        for (int variable = 0; variable < v.Length; variable++)
        {
            result[variable] = v[variable] * Inverse[variable];
        }

        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            if (_correction[bundle] == 0)
            {
                continue;
            }

            double sum = 0;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                sum += result[route];
            }

            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                result[route] -= _correction[bundle] * sum * Inverse[route];
            }
        }
    }

    private void AddBundles(double[] coupling)
    {
        Sources sources = _program.Sources;
        HessianPattern pattern = _program.Pattern;
        int pair = 0;
        int membership = 0;
        int quotaPair = 0;
        Array.Clear(_member);
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int first = pattern.MemberStart[bundle];
            int user = sources.User[bundle];
            double total = 0;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                double inverse = Inverse[route];
                total += inverse;
                Add(first + route - sources.Start[bundle], sources.Origin[route], inverse);
                Diagonal(sources.Origin[route], On(sources.Origin[route], inverse));
                int quotas = _program.Quotas.RouteStart[route + 1] - _program.Quotas.RouteStart[route];
                for (int i = 0; i < quotas; i++)
                {
                    int node = _program.Quotas.RouteNode[_program.Quotas.RouteStart[route] + i];
                    Add(first + pattern.RouteQuotaMember[membership++], node, inverse);
                    At(pattern.RouteQuotaPair[quotaPair++], On(node, On(sources.Origin[route], inverse)));
                    for (int j = 0; j <= i; j++)
                    {
                        int other = _program.Quotas.RouteNode[_program.Quotas.RouteStart[route] + j];
                        At(pattern.RouteQuotaPair[quotaPair++], On(node, On(other, inverse)));
                    }
                }
            }

            double factor = coupling[bundle] / (1 + (coupling[bundle] * total));
            _correction[bundle] = factor;
            for (int i = first; i < pattern.MemberStart[bundle + 1]; i++)
            {
                for (int j = first; j <= i; j++)
                {
                    At(pattern.MemberPair[pair++], -factor * _member[i] * _member[j]);
                }

                At(pattern.MemberUser[i], -On(user, _member[i]) * (1 - (factor * total)));
            }

            Diagonal(user, On(user, total * (1 - (factor * total))));
        }
    }

    private void AddActivities()
    {
        Activities activities = _program.Activities;
        int pair = 0;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            double inverse = Inverse[_variables.Levels + activity];
            for (int i = activities.Start[activity]; i < activities.Start[activity + 1]; i++)
            {
                for (int j = activities.Start[activity]; j <= i; j++)
                {
                    double value = activities.Coefficient[i] * activities.Coefficient[j] * inverse;
                    At(_program.Pattern.ActivityPair[pair++], On(activities.Node[i], On(activities.Node[j], value)));
                }
            }
        }
    }

    private void Add(int member, int node, double value) => _member[member] += On(node, value);

    private double On(int node, double value) => _variables.RowOn[node] ? value : 0;

    private void Diagonal(int node, double value) => At(_program.Symbolic.Diagonal[node], value);

    private void At(int position, double value) =>
        _factor.Values[position] = new Lane1(_factor.Values[position].Value + value);
}
