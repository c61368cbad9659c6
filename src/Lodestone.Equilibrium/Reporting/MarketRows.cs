using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Prices, flows, duties, quota rents.</summary>
internal sealed class MarketRows
{
    private readonly Rows _rows;
    private readonly EquilibriumProgram _program;
    private readonly ContractRows _contracts;

    /// <summary>Series of a node: producer price, or purchase price with the user price after it.</summary>
    private readonly int[] _price;

    private readonly int[] _bundleOf;
    private readonly int[] _flow;
    private readonly int[] _duty;
    private readonly int[] _newRoute;
    private readonly int[] _rent;

    public MarketRows(Rows rows, CompiledScenario compiled, ReportNames names)
    {
        _rows = rows;
        _program = compiled.Program;
        _contracts = new ContractRows(rows, compiled, names);
        _bundleOf = new int[_program.Nodes.Length];
        Array.Fill(_bundleOf, -1);
        for (int bundle = 0; bundle < _program.Sources.Bundles; bundle++)
        {
            _bundleOf[_program.Sources.User[bundle]] = bundle;
        }

        _price = [.. Enumerable.Range(0, _program.Nodes.Length).Select(node => PriceOf(node, names))];
        _flow = new int[_program.Sources.Routes];
        _duty = new int[_program.Sources.Routes];
        NameRoutes(names);
        _newRoute = [.. Enumerable.Range(0, _program.Activities.Count).Select(activity => NewRoute(activity, names))];
        _rent =
        [
            .. _program.Quotas.Node.Select(node =>
                rows.Series(Variables.RentQuota, "USD/t", names.Place(node), names.Good(node))
            ),
        ];
    }

    public void Add(PeriodView view)
    {
        AddPrices(view.Solution);
        AddPurchasePrices(view);
        _contracts.Add(view);
        AddFlows(view);
        for (int quota = 0; quota < _rent.Length; quota++)
        {
            double rent = view.Solution.Price[_program.Quotas.Node[quota]];
            if (rent > 0)
            {
                _rows.Add(_rent[quota], rent);
            }
        }
    }

    private int PriceOf(int node, ReportNames names)
    {
        switch (_program.Nodes[node].Kind)
        {
            case NodeKind.Producer:
                return _rows.Series(Variables.Price, "USD/t", names.Place(node), names.Good(node));
            case NodeKind.User:
                int purchase = _rows.Series(Variables.PurchasePrice, "USD/t", names.Place(node), names.Good(node));
                _rows.Series(Variables.UserPrice, "USD/t", names.Place(node), names.Good(node));
                return purchase;
            default:
                return -1;
        }
    }

    private void NameRoutes(ReportNames names)
    {
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            string to = names.Place(sources.User[bundle]);
            string good = names.Good(sources.User[bundle]);
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                string from = names.Place(sources.Origin[route]);
                _flow[route] = _rows.Series(Variables.Flow, "t", from, good, to);
                _duty[route] = _rows.Series(Variables.FlowDuty, "USD", from, good, to);
            }
        }
    }

    private int NewRoute(int activity, ReportNames names)
    {
        if (_program.Activities.Origin[activity].Kind != ActivityKind.NewRoute)
        {
            return -1;
        }

        int start = _program.Activities.Start[activity];
        int from = _program.Activities.Node[start];
        int to = _program.Activities.Node[start + 1];
        return _rows.Series(Variables.Flow, "t", names.Place(from), names.Good(from), names.Place(to));
    }

    private void AddPrices(PeriodSolution solution)
    {
        for (int node = 0; node < _price.Length; node++)
        {
            if (_program.Nodes[node].Kind == NodeKind.Producer)
            {
                _rows.Add(_price[node], solution.Price[node]);
            }
        }
    }

    /// <summary>What a buyer pays: landed cost averaged over its suppliers, or the price at which it is rationed.</summary>
    private void AddPurchasePrices(PeriodView view)
    {
        for (int node = 0; node < _price.Length; node++)
        {
            if (_program.Nodes[node].Kind == NodeKind.User)
            {
                double price =
                    _bundleOf[node] >= 0
                        ? LandedPrice.Of(_program, view.Solution, view.Parameters.RouteCost.Numbers, _bundleOf[node])
                        : view.Solution.Price[node];
                _rows.Add(_price[node], price);
                _rows.Add(_price[node] + 1, view.Solution.Price[node]);
            }
        }
    }

    private void AddFlows(PeriodView view)
    {
        double[] freight = _program.Sources.Freight;
        for (int route = 0; route < _flow.Length; route++)
        {
            double flow = view.Solution.Flow[route];
            _rows.Add(_flow[route], flow);
            double duty = view.Parameters.RouteCost[route].Value - freight[route];
            if (duty != 0 && flow > 0)
            {
                _rows.Add(_duty[route], duty * flow);
            }
        }

        for (int activity = 0; activity < _newRoute.Length; activity++)
        {
            if (_newRoute[activity] >= 0 && view.Solution.Level[activity] > 0)
            {
                _rows.Add(_newRoute[activity], view.Solution.Level[activity]);
            }
        }
    }
}
