using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>What each event and policy does to the parameters of a period — table of section 3.7.</summary>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class Instruments<T>(CompiledScenario compiled, ScenarioItem[] items)
    where T : struct, ILane<T>
{
    private readonly double[] _missing = new double[compiled.Program.Nodes.Length];

    public void Apply(PeriodParameters<T> parameters, int lane, PathState state, int period)
    {
        Array.Copy(state.Missing, _missing, _missing.Length);
        Array.Clear(state.Decided);
        for (int quota = 0; quota < compiled.QuotaRules.Length; quota++)
        {
            parameters.QuotaLimit.Put(quota, lane, PeriodParameters<T>.NoQuota);
        }

        for (int item = 0; item < items.Length; item++)
        {
            switch (items[item])
            {
                case Ban ban when ban.When.Covers(period):
                    Close(parameters, lane, ban.Goods, ban.From, ban.To, routes: true);
                    break;
                case Throttle throttle when throttle.When.Covers(period):
                    Close(parameters, lane, throttle.Goods, throttle.From, throttle.To, routes: false);
                    break;
                case ExportQuota quota when quota.When.Covers(period):
                    Close(parameters, lane, quota.Goods, quota.From, quota.To, routes: false);
                    break;
                case TariffChange tariff when tariff.When.Covers(period):
                    AddSpecific(parameters, lane, tariff);
                    break;
                case Outage outage when outage.When.Covers(period):
                    Lose(parameters, lane, outage);
                    break;
                case DemandChange change when change.When.Covers(period):
                    Change(parameters, lane, change);
                    break;
                case Reserve reserve when reserve.When.Covers(period):
                    Inject(parameters, lane, state, item, reserve, period);
                    break;
                default:
                    break;
            }
        }

        Quotas(parameters, lane, period);
        Projects(parameters, lane, period);
    }

    private void Close(
        PeriodParameters<T> parameters,
        int lane,
        IReadOnlyList<string> goods,
        IReadOnlyList<string> from,
        IReadOnlyList<string> to,
        bool routes
    )
    {
        foreach (string good in goods)
        {
            foreach (string exporter in from)
            {
                if (routes)
                {
                    foreach (int route in compiled.Routes.Routes(good, exporter, to))
                    {
                        parameters.LogWeight.Put(route, lane, PeriodParameters<T>.Closed);
                    }
                }

                // No new route opens from an exporter under control.
                foreach (int link in compiled.Routes.Links(good, exporter, to))
                {
                    parameters.Capacity.Put(link, lane, 0);
                }
            }
        }
    }

    private void AddSpecific(PeriodParameters<T> parameters, int lane, TariffChange tariff)
    {
        foreach (string good in tariff.Goods)
        {
            foreach (string exporter in tariff.From)
            {
                foreach (int route in compiled.Routes.Routes(good, exporter, tariff.To))
                {
                    parameters.RouteCost.Put(route, lane, parameters.RouteCost.Get(route, lane) + tariff.Specific);
                }

                foreach (int link in compiled.Routes.Links(good, exporter, tariff.To))
                {
                    parameters.Margin.Put(link, lane, parameters.Margin.Get(link, lane) + tariff.Specific);
                }
            }
        }
    }

    private void Lose(PeriodParameters<T> parameters, int lane, Outage outage)
    {
        Activities activities = compiled.Program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (activities.Origin[activity].Kind != ActivityKind.Process)
            {
                continue;
            }

            Capacity row = compiled.World.Capacities[activities.Origin[activity].Index];
            if (outage.Processes.Contains(row.Process) && outage.Places.Contains(row.Place))
            {
                double capacity = parameters.Capacity.Get(activity, lane);
                parameters.Capacity.Put(activity, lane, outage.Loss >= 1 ? 0 : capacity * (1 - outage.Loss));
            }
        }
    }

    private void Change(PeriodParameters<T> parameters, int lane, DemandChange change)
    {
        FinalUses uses = compiled.Program.Uses;
        for (int use = 0; use < uses.Count; use++)
        {
            FinalDemand row = compiled.World.Demands[uses.Row[use]];
            if (
                change.Goods.Contains(row.Good)
                && change.Places.Contains(row.Place)
                && change.Sectors.Contains(row.Sector)
            )
            {
                parameters.Demand.Scale(use, lane, 1 + change.Change);
            }
        }
    }

    /// <summary>
    /// Releases by decision: the rule looks at what was missing in the period before; a reserve in a pool serves the
    /// members together.
    /// </summary>
    private void Inject(
        PeriodParameters<T> parameters,
        int lane,
        PathState state,
        int item,
        Reserve reserve,
        int period
    )
    {
        if (reserve.Rule == ReleaseRule.Price)
        {
            return;
        }

        int[] nodes = Served(reserve, period);
        double most = Math.Min(state.ReserveLeft[item], reserve.MaxPerPeriod ?? (reserve.Tonnes / 6));
        double[] weight = new double[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            double missing = _missing[nodes[i]];
            weight[i] =
                reserve.Rule == ReleaseRule.Schedule ? compiled.Program.Throughput[nodes[i]]
                : missing > reserve.Trigger * compiled.Program.Throughput[nodes[i]] ? missing
                : 0;
        }

        double total = weight.Sum();
        double tonnes = reserve.Rule == ReleaseRule.Schedule ? most : Math.Min(most, total);
        state.Decided[item] = total > 0 ? tonnes : 0;
        for (int i = 0; i < nodes.Length && total > 0; i++)
        {
            double part = tonnes * weight[i] / total;
            _missing[nodes[i]] -= part;
            parameters.Injection.Put(nodes[i], lane, parameters.Injection.Get(nodes[i], lane) + part);
        }
    }

    /// <summary>User nodes a reserve may serve: the holder's, or those of every member of a pool in force.</summary>
    private int[] Served(Reserve reserve, int period)
    {
        int good = compiled.Index.Good(reserve.Good);
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
                        .Members.Select(member => compiled.Nodes.FindUser(good, compiled.Index.Place(member)))
                        .Where(node => node >= 0),
                ];
            }
        }

        return [compiled.Nodes.FindUser(good, compiled.Index.Place(reserve.Place))];
    }

    private void Quotas(PeriodParameters<T> parameters, int lane, int period)
    {
        for (int quota = 0; quota < compiled.QuotaRules.Length; quota++)
        {
            QuotaRule rule = compiled.QuotaRules[quota];
            ScenarioItem item = items[rule.Item];
            if (!item.When.Covers(period))
            {
                continue;
            }

            double limit = item switch
            {
                Throttle { Shares.Count: 1 } throttle => throttle.Shares[0] * compiled.Program.Quotas.BaseVolume[quota],
                Throttle throttle => throttle.Shares[period - item.When.First]
                    * compiled.Program.Quotas.BaseVolume[quota],
                ExportQuota tonnage => tonnage.TonnesPerYear / compiled.Base.PerYear,
                _ => PeriodParameters<T>.NoQuota,
            };
            if (limit > 0)
            {
                parameters.QuotaLimit.Put(quota, lane, limit);
                continue;
            }

            // A quota of zero is a ban: as a capacity its rent would have no bound (3.10).
            foreach (int route in rule.Routes)
            {
                parameters.LogWeight.Put(route, lane, PeriodParameters<T>.Closed);
            }
        }
    }

    private void Projects(PeriodParameters<T> parameters, int lane, int period)
    {
        Activities activities = compiled.Program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (activities.Origin[activity].Kind != ActivityKind.Project)
            {
                continue;
            }

            FundedProject funded = (FundedProject)items[activities.Origin[activity].Index];
            double months = compiled.World.Projects.First(project => project.Id == funded.Project).RampMonths;
            double ramp = months / compiled.Scenario.Horizon.MonthsPerPeriod;
            double age = period - funded.When.First;
            double share =
                age < 0 ? 0
                : ramp <= 0 ? 1
                : Math.Clamp((age + 1) / ramp, 0, 1);
            parameters.Capacity.Scale(activity, lane, share);
            parameters.Level.Scale(activity, lane, share);
        }
    }
}
