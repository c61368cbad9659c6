using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Months with duties on value, where no proof says that there is one answer: ten random starts of prices and duties.</summary>
/// <remarks>
/// A duty is τ π, π the price of the exporter. For duties that are given the month has one answer, so what can differ is
/// what the duties start from: here τ times random prices. They are renewed at the prices found, by steps of 1/(1 + τ/2)
/// of the gap, until they repeat to <see cref="Repeats"/> of the base price wherever something is sold.
/// </remarks>
internal static class DutyChecks
{
    private const int Renewals = 400;
    private const double Repeats = 1e-13;

    /// <summary>A scenario of the atlas with a duty on what all places buy of each other at every stage.</summary>
    private static readonly (string Scenario, double Rate, int Month, double Bound)[] Months =
    [
        ("baseline", 0.25, 0, 1e-9),
        ("china-switches-off", 0.25, 0, 1e-9),
        ("china-switches-off", 0.25, 3, 1e-9),
        ("china-switches-off", 1, 3, 1e-9),
        ("ev-demand-surge", 0.6, 1, 1e-9),
    ];

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        World world = shipped.Magnets;
        foreach ((string scenario, double rate, int month, double bound) in Months)
        {
            ClearedMonth cleared = ClearedMonth.Of(world, With(shipped.OnMagnets(scenario), world, rate), month);
            List<MonthAnswer> answers = [];
            NewtonSolver<Lane1> newton = new(cleared.Program);
            for (uint start = 0; start < RandomStarts.Count; start++)
            {
                if (Find(cleared, newton, rate, start) is { } answer)
                {
                    answers.Add(answer);
                }
            }

            string duty = FormattableString.Invariant($"{100 * rate:0} % on all trade");
            string name = $"atlas, {scenario}, {duty}, month {month + 1}";
            foreach (Check check in MonthAnswer.Compare(name, cleared, answers, bound))
            {
                yield return check;
            }
        }
    }

    private static Scenario With(Scenario scenario, World world, double rate)
    {
        string[] places = [.. world.Places.Select(place => place.Id)];
        TariffChange duty = new(
            [.. world.Goods.Select(good => good.Id)],
            places,
            places,
            rate,
            0,
            new Window(0, scenario.Horizon.Periods),
            0
        );
        return scenario with { Policies = [.. scenario.Policies, duty] };
    }

    /// <summary>The answer of a start; null if a month does not clear or the duties do not come to rest.</summary>
    private static MonthAnswer? Find(ClearedMonth cleared, NewtonSolver<Lane1> newton, double rate, uint start)
    {
        EquilibriumProgram program = cleared.Program;
        RandomStarts.Begin(program, newton.Current, start);
        double[] price = [.. Enumerable.Range(0, program.Nodes.Length).Select(n => newton.Current.Coordinate[n].Value)];
        double[] route = new double[program.Sources.Routes];
        double[] link = new double[program.Activities.Count];
        Renew(program, price, rate, 1, route, link);
        for (int renewal = 0; renewal < Renewals; renewal++)
        {
            Charge(cleared, route, link);
            if (!RandomStarts.Clear(newton, cleared.Parameters))
            {
                return null;
            }

            MonthAnswer answer = MonthAnswer.Of(program, newton.Current);
            if (Gap(program, answer, rate, route) <= Repeats)
            {
                return answer;
            }

            Renew(program, answer.Price, rate, 1 / (1 + (rate / 2)), route, link);
        }

        return null;
    }

    private static void Charge(ClearedMonth cleared, double[] route, double[] link)
    {
        PeriodParameters<Lane1> parameters = cleared.Parameters;
        for (int at = 0; at < route.Length; at++)
        {
            parameters.RouteCost[at] = Lane1.Of(cleared.Program.Sources.Freight[at] + route[at]);
        }

        for (int activity = 0; activity < link.Length; activity++)
        {
            parameters.Margin[activity] = Lane1.Of(cleared.Program.Activities.BaseMargin[activity] + link[activity]);
        }
    }

    /// <summary>Moves duties by a part of the way to τ π, on routes and on new links; domestic supply pays none.</summary>
    private static void Renew(
        EquilibriumProgram program,
        double[] price,
        double rate,
        double part,
        double[] route,
        double[] link
    )
    {
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int at = sources.Start[bundle]; at < sources.Start[bundle + 1]; at++)
            {
                int origin = sources.Origin[at];
                if (program.Nodes[origin].Place != program.Nodes[sources.User[bundle]].Place)
                {
                    route[at] += part * ((rate * Math.Max(price[origin], 0)) - route[at]);
                }
            }
        }

        for (int activity = 0; activity < link.Length; activity++)
        {
            if (program.Activities.Origin[activity].Kind == ActivityKind.NewRoute)
            {
                int origin = program.Activities.Node[program.Activities.Start[activity]];
                link[activity] += part * ((rate * Math.Max(price[origin], 0)) - link[activity]);
            }
        }
    }

    /// <summary>Largest gap between a duty that is paid and τ π, of the base price.</summary>
    private static double Gap(EquilibriumProgram program, MonthAnswer answer, double rate, double[] route)
    {
        double worst = 0;
        for (int at = 0; at < route.Length; at++)
        {
            int origin = program.Sources.Origin[at];
            bool paid = route[at] > 0 && answer.Flow[at] > 1e-9 * program.Throughput[origin];
            double gap = Math.Abs((rate * Math.Max(answer.Price[origin], 0)) - route[at]);
            worst = paid ? Math.Max(worst, gap / program.BasePrice[origin]) : worst;
        }

        return worst;
    }
}
