using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.InteriorPoint;

/// <summary>The node balances of programme (10) as a matrix A: excess supply = A y + b.</summary>
internal sealed class BalanceMatrix(EquilibriumProgram program, PrimalVariables variables)
{
    /// <summary>result = A y over active variables and rows in force.</summary>
    public void Multiply(double[] y, double[] result)
    {
        Array.Clear(result);
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                result[sources.User[bundle]] += y[route];
                result[sources.Origin[route]] -= y[route];
                for (int at = program.Quotas.RouteStart[route]; at < program.Quotas.RouteStart[route + 1]; at++)
                {
                    result[program.Quotas.RouteNode[at]] -= y[route];
                }
            }
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            for (int at = program.Activities.Start[activity]; at < program.Activities.Start[activity + 1]; at++)
            {
                result[program.Activities.Node[at]] +=
                    program.Activities.Coefficient[at] * y[variables.Levels + activity];
            }
        }

        Simple((variable, node, sign) => result[node] += sign * y[variable]);
        for (int node = 0; node < result.Length; node++)
        {
            result[node] = variables.RowOn[node] ? result[node] : 0;
        }
    }

    /// <summary>result = Aᵀ π; rows out of force count as zero price.</summary>
    public void MultiplyTransposed(double[] price, double[] result)
    {
        double Of(int node) => variables.RowOn[node] ? price[node] : 0;
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                double sum = Of(sources.User[bundle]) - Of(sources.Origin[route]);
                for (int at = program.Quotas.RouteStart[route]; at < program.Quotas.RouteStart[route + 1]; at++)
                {
                    sum -= Of(program.Quotas.RouteNode[at]);
                }

                result[route] = sum;
            }
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            double sum = 0;
            for (int at = program.Activities.Start[activity]; at < program.Activities.Start[activity + 1]; at++)
            {
                sum += program.Activities.Coefficient[at] * Of(program.Activities.Node[at]);
            }

            result[variables.Levels + activity] = sum;
        }

        Simple((variable, node, sign) => result[variable] = sign * Of(node));
    }

    /// <summary>Calls back for every variable that touches one node: demand, release, purchase, disposal, licences.</summary>
    public void Simple(Action<int, int, double> visit)
    {
        for (int use = 0; use < program.Uses.Count; use++)
        {
            visit(variables.Demands + use, program.Uses.Node[use], -1);
        }

        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            visit(variables.Releases + stock, program.Holdings.Node[stock], 1);
            visit(variables.Purchases + stock, program.Holdings.Node[stock], -1);
        }

        for (int node = 0; node < program.Nodes.Length; node++)
        {
            visit(variables.Disposals + node, node, -1);
        }

        for (int quota = 0; quota < program.Quotas.Count; quota++)
        {
            visit(variables.Licences + quota, program.Quotas.Node[quota], -1);
        }
    }
}
