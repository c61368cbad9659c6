using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>What each event and policy does to the parameters of a period — table of section 3.7.</summary>
internal sealed class Instruments
{
    private readonly CompiledScenario _compiled;
    private readonly ItemTargets[] _targets;
    private readonly double[] _probability;
    private readonly bool _projects;

    public Instruments(CompiledScenario compiled)
    {
        _compiled = compiled;
        _targets = [.. compiled.Scenario.Items.Select(item => ItemTargets.Of(compiled, item))];
        _probability =
        [
            .. compiled.Scenario.Items.Select(item => item is FundedProject project ? project.Probability : 0),
        ];
        _projects = compiled.Scenario.Items.Any(item => item is FundedProject);
    }

    public void Apply(PeriodParameters<Lane1> parameters, ScenarioItem[] items, PathState state, int period)
    {
        Array.Clear(state.Decided);
        for (int quota = 0; quota < _compiled.QuotaRules.Length; quota++)
        {
            parameters.QuotaLimit.Numbers[quota] = PeriodParameters<Lane1>.NoQuota;
        }

        for (int item = 0; item < items.Length; item++)
        {
            if (!items[item].When.Covers(period))
            {
                continue;
            }

            ItemTargets targets = _targets[item];
            switch (items[item])
            {
                case Ban:
                    CloseRoutes(parameters, targets.Routes);
                    CloseLinks(parameters, targets.Links);
                    break;
                case Throttle or ExportQuota:
                    // No new route opens from an exporter under control.
                    CloseLinks(parameters, targets.Links);
                    break;
                case TariffChange tariff:
                    Charge(parameters, targets, tariff.Specific);
                    break;
                case Outage outage:
                    Lose(parameters, targets, outage.Loss);
                    break;
                case DemandChange change:
                    Array.ForEach(targets.Uses, use => parameters.Demand.Numbers[use] *= 1 + change.Change);
                    break;
                case Reserve reserve:
                    Inject(parameters, items, state, item, reserve, period);
                    break;
                default:
                    break;
            }
        }

        Quotas(parameters, items, period);
        if (_projects)
        {
            Projects(parameters, items, period);
        }
    }

    private static void CloseRoutes(PeriodParameters<Lane1> parameters, int[] routes)
    {
        foreach (int route in routes)
        {
            parameters.LogWeight.Numbers[route] = PeriodParameters<Lane1>.Closed;
        }
    }

    private static void CloseLinks(PeriodParameters<Lane1> parameters, int[] links)
    {
        foreach (int link in links)
        {
            parameters.Capacity.Numbers[link] = 0;
        }
    }

    private static void Charge(PeriodParameters<Lane1> parameters, ItemTargets targets, double specific)
    {
        foreach (int route in targets.Routes)
        {
            parameters.RouteCost.Numbers[route] = parameters.RouteCost.Numbers[route] + specific;
        }

        foreach (int link in targets.Links)
        {
            parameters.Margin.Numbers[link] = parameters.Margin.Numbers[link] + specific;
        }
    }

    private static void Lose(PeriodParameters<Lane1> parameters, ItemTargets targets, double loss)
    {
        foreach (int activity in targets.Activities)
        {
            double capacity = parameters.Capacity.Numbers[activity];
            parameters.Capacity.Numbers[activity] = loss >= 1 ? 0 : capacity * (1 - loss);
        }
    }

    /// <summary>Releases by schedule: the same tonnes every period; a reserve in a pool serves the members by their use.</summary>
    private void Inject(
        PeriodParameters<Lane1> parameters,
        ScenarioItem[] items,
        PathState state,
        int item,
        Reserve reserve,
        int period
    )
    {
        if (reserve.Rule != ReleaseRule.Schedule)
        {
            return;
        }

        int[] nodes = Served(items, reserve, period);
        double most = Math.Min(state.ReserveLeft[item], reserve.MaxPerPeriod ?? (reserve.Tonnes / 6));
        double[] weight = new double[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            weight[i] = _compiled.Program.Throughput[nodes[i]];
        }

        double total = weight.Sum();
        state.Decided[item] = total > 0 ? most : 0;
        for (int i = 0; i < nodes.Length && total > 0; i++)
        {
            double part = most * weight[i] / total;
            parameters.Injection.Numbers[nodes[i]] = parameters.Injection.Numbers[nodes[i]] + part;
        }
    }

    /// <summary>User nodes a reserve may serve: the holder's, or those of every member of a pool in force.</summary>
    private int[] Served(ScenarioItem[] items, Reserve reserve, int period)
    {
        int good = _compiled.Index.Good(reserve.Good);
        foreach (ScenarioItem item in items)
        {
            if (
                item is Pool pool
                && pool.When.Covers(period)
                && pool.Goods.Contains(reserve.Good)
                && pool.Members.Contains(reserve.Place)
            )
            {
                return
                [
                    .. pool
                        .Members.Select(member => _compiled.Nodes.FindUser(good, _compiled.Index.Place(member)))
                        .Where(node => node >= 0),
                ];
            }
        }

        return [_compiled.Nodes.FindUser(good, _compiled.Index.Place(reserve.Place))];
    }

    private void Quotas(PeriodParameters<Lane1> parameters, ScenarioItem[] items, int period)
    {
        for (int quota = 0; quota < _compiled.QuotaRules.Length; quota++)
        {
            QuotaRule rule = _compiled.QuotaRules[quota];
            ScenarioItem item = items[rule.Item];
            if (!item.When.Covers(period))
            {
                continue;
            }

            double limit = item switch
            {
                Throttle { Shares.Count: 1 } throttle => throttle.Shares[0]
                    * _compiled.Program.Quotas.BaseVolume[quota],
                Throttle throttle => throttle.Shares[Math.Min(period - item.When.First, throttle.Shares.Count - 1)]
                    * _compiled.Program.Quotas.BaseVolume[quota],
                ExportQuota tonnage => tonnage.TonnesPerYear / _compiled.Base.PerYear,
                _ => PeriodParameters<Lane1>.NoQuota,
            };
            if (limit > 0)
            {
                parameters.QuotaLimit.Numbers[quota] = limit;
                continue;
            }

            // A quota of zero is a ban: as a capacity its rent would have no bound (3.10).
            foreach (int route in rule.Routes)
            {
                parameters.LogWeight.Numbers[route] = PeriodParameters<Lane1>.Closed;
            }
        }
    }

    private void Projects(PeriodParameters<Lane1> parameters, ScenarioItem[] items, int period)
    {
        Activities activities = _compiled.Program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (activities.Origin[activity].Kind != ActivityKind.Project)
            {
                continue;
            }

            int item = activities.Origin[activity].Index;
            FundedProject funded = (FundedProject)items[item];
            double months = _compiled.World.Projects.First(project => project.Id == funded.Project).RampMonths;
            double ramp = months / _compiled.Scenario.Horizon.MonthsPerPeriod;
            double age = period - funded.When.First;
            double share =
                age < 0 ? 0
                : ramp <= 0 ? 1
                : Math.Clamp((age + 1) / ramp, 0, 1);

            // The programme holds the expected plant; a draw says that it stands, in full, or not.
            share *= _probability[item] > 0 ? funded.Probability / _probability[item] : 1;
            parameters.Capacity.Numbers[activity] *= share;
            parameters.Level.Numbers[activity] *= share;
        }
    }
}
