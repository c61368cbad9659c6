using Lodestone.Equilibrium;
using Lodestone.Model;

namespace Lodestone.Verification.Worlds;

/// <summary>What holds in every world, whatever happens in it.</summary>
/// <remarks>
/// Under the random shocks: no exception, finite numbers, tonnes balance in the rows themselves, and every period is
/// certified or stated to have failed. Without shocks: the base year, number by number. With licences for one exporter
/// and good cut step by step in the first month, without duties: the price of a licence never falls. (Φ is jointly convex
/// in prices and the least cost is convex in the licences Q, so its slope −rent rises with Q: Rockafellar 1970, theorem
/// 24.1; duties in per cent have no potential and are left out.)
/// </remarks>
internal sealed class WorldInvariants
{
    private const double BaseYear = 1e-9;
    private static readonly double[] Shares = [0.9, 0.6, 0.3, 0.1, 0.02];

    /// <summary>Prices of a solution at tolerance 1e-10, against base price or rent.</summary>
    private const double Price = 1e-6;

    private readonly int _seed;
    private readonly WorldDraw _draw;
    private readonly List<string> _stated = [];
    private readonly List<string> _calibration = [];
    private readonly List<string> _broken = [];
    private int _periods;
    private int _fallbacks;

    private WorldInvariants(int seed, WorldDraw draw)
    {
        _seed = seed;
        _draw = draw;
    }

    /// <summary>Plays the world of a seed; null where there is no world.</summary>
    public static WorldFinding? Check(int seed)
    {
        if (WorldDraw.Of(seed) is not { } draw)
        {
            return null;
        }

        WorldInvariants check = new(seed, draw);
        check.Guarded("shocks", check.Shocks);
        check.Guarded("calm", check.Calm);
        check.Guarded("licences", check.Licences);
        return new WorldFinding(
            seed,
            check._periods,
            check._fallbacks,
            check._stated,
            check._calibration,
            check._broken
        );
    }

    private void Guarded(string play, Action action)
    {
        try
        {
            action();
        }
#pragma warning disable CA1031 // Any exception of any kind is what is looked for.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            _broken.Add($"{play}: {problem.GetType().Name}: {problem.Message}");
        }
    }

    private void Shocks() => Play("shocks", _draw.World, _draw.Scenario);

    /// <summary>
    /// A homogeneous good has prices of the engine's own, so its stocks may move from the first month on: there only the
    /// certificate and the balances count.
    /// </summary>
    private void Calm()
    {
        Scenario calm = _draw.Scenario with { Events = [], Horizon = new Horizon(_draw.Scenario.Horizon.Start, 1) };
        Outcome outcome = Play("calm", _draw.World, calm);
        bool stated = outcome.Certificate.CalibrationResidual > BaseYear;
        if (outcome.Certificate.Holds && !stated && !_draw.World.Goods.Any(good => good.IsHomogeneous))
        {
            BaseYearRows.Compare(_draw.World, outcome, BaseYear, _broken);
        }
    }

    private void Licences()
    {
        World world = _draw.World with { Trade = [.. _draw.World.Trade.Select(flow => flow with { Tariff = 0 })] };
        TradeFlow? flow = world
            .Trade.Where(t => t.Exporter != t.Importer)
            .Skip(_seed % 7)
            .Append(world.Trade.FirstOrDefault(t => t.Exporter != t.Importer))
            .FirstOrDefault();
        if (flow is null)
        {
            return;
        }

        string[] places = [.. world.Places.Select(place => place.Id)];
        double last = 0;
        foreach (double share in Shares)
        {
            Scenario cut = _draw.Scenario with
            {
                Events = [new Throttle([flow.Good], [flow.Exporter], places, [share], new Window(0, 1), 0)],
                Horizon = new Horizon(_draw.Scenario.Horizon.Start, 1),
            };
            Outcome outcome = Play($"licences {share}", world, cut);
            if (!outcome.Certificate.Holds)
            {
                return;
            }

            double rent = outcome
                .Rows.Where(row => row.Variable == Variables.RentQuota && row.Period == 0)
                .Select(row => row.Value)
                .DefaultIfEmpty(0)
                .Max();
            double scale = Math.Max(last, world.Goods.Single(good => good.Id == flow.Good).Price);
            if (rent < last - (Price * scale))
            {
                _broken.Add($"licences {share}: a licence costs {rent:R} after {last:R} USD/t, though there are fewer");
            }

            last = rent;
        }
    }

    private Outcome Play(string play, World world, Scenario scenario)
    {
        Outcome outcome = ScenarioSolver.Solve(world, scenario);
        foreach (PeriodCertificate period in outcome.Certificate.Periods)
        {
            _periods++;
            _fallbacks += period.Fallback > 0 ? 1 : 0;
            if (period.Status is SolveStatus.ToleranceNotMet or SolveStatus.Failed)
            {
                _stated.Add($"{play}: {period}");
            }
            else if (!(period.BalanceResidual < 1e-9 && period.DualityGap < 1e-8 && period.Residual <= 1e-8))
            {
                _broken.Add($"{play}: certified, but {period}");
            }
        }

        _broken.AddRange(
            outcome.Rows.Where(row => !double.IsFinite(row.Value)).Select(row => $"{play}: not a number: {row}").Take(3)
        );
        HashSet<int> failed =
        [
            .. outcome
                .Certificate.Periods.Where(p => p.Status is SolveStatus.ToleranceNotMet or SolveStatus.Failed)
                .Select(p => p.Period),
        ];
        if (outcome.Certificate.CalibrationResidual > BaseYear)
        {
            _calibration.Add($"{play}: calibration residual {outcome.Certificate.CalibrationResidual:E2}");
            failed.Add(-1);
        }

        _broken.AddRange(
            RowBalance
                .Gaps(world, outcome)
                .Where(gap => gap.Relative > 1e-9 && !failed.Contains(gap.Period))
                .Select(gap => $"{play}: {gap.Text}")
                .Take(3)
        );
        return outcome;
    }
}
