using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>
/// Opens the reserves that answer a shortfall, and closes them. Open, they sell at the base price what is asked for above it, up to
/// their most per period; open they are from their lag after a period in which more than their trigger goes short, until no more
/// does. Those of a pool serve its members by what each needs.
/// </summary>
/// <remarks>
/// At a place that may be served, with M what goes short and R what it receives, need is M + R: what is missing <em>with</em> a release
/// says nothing of how much is needed. Short is what would be used at the base price and is not: of final uses their demand there less
/// what they get, of plants with input a, slope z and a price p above its base p0 <c>a min(z a (p − p0), what they make less)</c>.
/// Habits that have changed, and plants that make less because their product is cheap, go short of nothing.
/// </remarks>
internal sealed class ReserveWatch(CompiledScenario compiled)
{
    /// <summary>Less than a millionth of use missing is nothing missing.</summary>
    private const double LeastTrigger = 1e-6;

    private readonly EquilibriumProgram _program = compiled.Program;
    private readonly AnswerRule[] _rules = compiled.Answers;
    private readonly double[] _limits = new double[compiled.Program.Holdings.Count];
    private readonly double[] _missing = new double[compiled.Program.Nodes.Length];

    private Horizon Horizon => compiled.Scenario.Horizon;

    /// <summary>Periods from the beginning of a shortfall to the first release.</summary>
    public static double Lag(Reserve reserve, Horizon horizon) =>
        reserve.LagDays is { } days ? days / horizon.DaysPerPeriod : 1;

    /// <summary>Part of a period in which a reserve releases: 0 while it is closed or its lag runs, 1 later.</summary>
    public static double Open(PathState state, int item, Reserve reserve, Horizon horizon, int period) =>
        state.OpenSince[item] < 0 || !reserve.When.Covers(period)
            ? 0
            : Math.Clamp(period + 1 - state.OpenSince[item] - Lag(reserve, horizon), 0, 1);

    /// <summary>Before a period is cleared; it opens and closes once in a period. Where a reserve is open in part of it, what is needed is asked first.</summary>
    public void Begin(PathState state, ScenarioItem[] items, int period)
    {
        (state.Asks, state.Decides) = (false, true);
        foreach (int item in _rules.SelectMany(rule => rule.Reserves))
        {
            state.Asks |= Open(state, item, (Reserve)items[item], Horizon, period) is > 0 and < 1;
        }
    }

    /// <summary>
    /// Most that is released through each holding in a period, t, in an array that is used again: of reserves that open within it, no more than is needed in the part
    /// of the period that is left.
    /// </summary>
    public double[] Limits(PathState state, ScenarioItem[] items, int period)
    {
        for (int rule = 0; rule < _rules.Length; rule++)
        {
            int[] stocks = _rules[rule].Stocks;
            double needed = 0;
            foreach (int stock in stocks)
            {
                needed += state.Needed[stock];
            }

            double most = needed > 0 ? Math.Min(state.AnswerLeft[rule], Most(state, items, rule, needed, period)) : 0;
            foreach (int stock in stocks)
            {
                _limits[stock] = most > 0 ? most * state.Needed[stock] / needed : 0;
            }
        }

        return _limits;
    }

    /// <summary>
    /// Opens and closes by what a cleared period says; true when the period has to be cleared again: with a reserve that opens within
    /// it, first to see what is needed of it, then with what it delivers in the part of the period that is left.
    /// </summary>
    /// <param name="input">What is played.</param>
    /// <param name="state">State.</param>
    /// <param name="solution">The cleared period.</param>
    /// <param name="need">Demand at base price of every use, before long-run substitution.</param>
    /// <param name="period">The period.</param>
    public bool Update(PathInput input, PathState state, PeriodSolution solution, double[] need, int period)
    {
        ScenarioItem[] items = input.Items;
        if (_rules.Length == 0)
        {
            return false;
        }

        Missing(input, state, solution, need);
        (bool opens, bool asks) = (false, false);
        foreach (AnswerRule rule in _rules)
        {
            Need(state, items, rule, solution);
            foreach (int item in state.Decides ? rule.Reserves : [])
            {
                bool opened = Decide(state, items, rule, item, period);
                double lag = Lag((Reserve)items[item], Horizon);
                opens |= opened && lag < 1;
                asks |= opened && lag is > 0 and < 1;
            }
        }

        bool again = opens || state.Asks;
        (state.Asks, state.Decides) = (asks, false);
        return again;
    }

    /// <summary>Opens or closes a reserve; true when it opens.</summary>
    private bool Decide(PathState state, ScenarioItem[] items, AnswerRule rule, int item, int period)
    {
        Reserve reserve = (Reserve)items[item];
        bool needed = Covers(items, rule, period) && reserve.When.Covers(period) && Needed(state, rule, reserve);
        bool opens = needed && state.OpenSince[item] < 0;
        state.OpenSince[item] =
            opens ? period
            : needed ? state.OpenSince[item]
            : -1;
        return opens;
    }

    /// <summary>Takes what the reserves of a period released from what is left.</summary>
    public static void Advance(CompiledScenario compiled, PathState state, PeriodSolution solution)
    {
        for (int rule = 0; rule < compiled.Answers.Length; rule++)
        {
            double released = compiled.Answers[rule].Stocks.Sum(stock => solution.Release[stock]);
            state.AnswerLeft[rule] = Math.Max(0, state.AnswerLeft[rule] - released);
        }
    }

    private static bool Covers(ScenarioItem[] items, AnswerRule rule, int period) =>
        rule.Pool < 0 || items[rule.Pool].When.Covers(period);

    private double Most(PathState state, ScenarioItem[] items, int rule, double needed, int period)
    {
        double most = 0;
        double open = 0;
        foreach (int item in Covers(items, _rules[rule], period) ? _rules[rule].Reserves : [])
        {
            Reserve reserve = (Reserve)items[item];
            double part = Open(state, item, reserve, Horizon, period);
            most += (state.Asks && part > 0 ? 1 : part) * (reserve.MaxPerPeriod ?? (reserve.Tonnes / 6));
            open = Math.Max(open, part);
        }

        return open < 1 && !state.Asks ? Math.Min(most, open * needed) : most;
    }

    /// <summary>What is needed at each user of a rule, where it is above the least trigger of its reserves.</summary>
    private void Need(PathState state, ScenarioItem[] items, AnswerRule rule, PeriodSolution solution)
    {
        double trigger = Math.Max(rule.Reserves.Min(item => ((Reserve)items[item]).Trigger), LeastTrigger);
        foreach (int stock in rule.Stocks)
        {
            int node = _program.Holdings.Node[stock];
            double need = _missing[node] + solution.Release[stock];
            state.Needed[stock] = need > trigger * _program.Throughput[node] ? need : 0;
        }
    }

    private bool Needed(PathState state, AnswerRule rule, Reserve reserve)
    {
        foreach (int stock in rule.Stocks)
        {
            double need = state.Needed[stock];
            if (need > 0 && need > reserve.Trigger * _program.Throughput[_program.Holdings.Node[stock]])
            {
                return true;
            }
        }

        return false;
    }

    private void Missing(PathInput input, PathState state, PeriodSolution solution, double[] need)
    {
        Array.Clear(_missing);
        for (int use = 0; use < _program.Uses.Count; use++)
        {
            double asked = need[use] * state.DemandHabit[use];
            _missing[_program.Uses.Node[use]] += Math.Max(asked - solution.Served[use], 0);
        }

        Activities activities = _program.Activities;
        double[] slope = input.Rules.Kernel.Slope;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            double gap = activities.BaseLevel[activity] - solution.Level[activity];
            if (gap <= 0 || activities.Origin[activity].Kind != ActivityKind.Process)
            {
                continue;
            }

            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                double per = -activities.Coefficient[at];
                int node = activities.Node[at];
                double dear = solution.Price[node] - _program.BasePrice[node];
                if (per > 0 && dear > 0)
                {
                    _missing[node] += per * Math.Min(gap, slope[activity] * per * dear);
                }
            }
        }
    }
}
