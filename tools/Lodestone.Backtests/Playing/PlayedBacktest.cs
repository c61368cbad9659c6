using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Backtests;

/// <summary>An event played through the public engine, with the numbers that its series ask for.</summary>
internal sealed class PlayedBacktest
{
    private readonly Outcome _outcome;
    private readonly ILookup<string, OutcomeRow> _rows;

    private PlayedBacktest(Backtest backtest, Outcome outcome)
    {
        Backtest = backtest;
        _outcome = outcome;
        _rows = _outcome.Rows.Where(row => row.Period >= 0).ToLookup(row => row.Variable);
    }

    /// <summary>Plays the central values, and insists on the certificate.</summary>
    /// <param name="backtest">Event.</param>
    /// <param name="variant">Parameter at another value; null plays the central values.</param>
    public static PlayedBacktest Central(Backtest backtest, Variant? variant = null)
    {
        (World world, Scenario scenario) = Read(backtest);
        Outcome outcome = ScenarioSolver.Solve(variant is null ? world : With(world, variant), scenario);
        return outcome.Certificate.Holds
            ? new PlayedBacktest(backtest, outcome)
            : throw new InputException($"{backtest.Scenario}: the run is not certified; see its checks.json");
    }

    /// <summary>Plays the draws of the event, each on its own; those without a certificate are left out.</summary>
    /// <param name="backtest">Event, with the number of draws and their seed.</param>
    public static IReadOnlyList<PlayedBacktest> Draws(Backtest backtest)
    {
        (World world, Scenario scenario) = Read(backtest);
        DrawSampler sampler = new(world, scenario, (ulong)backtest.Seed);
        return
        [
            .. Enumerable
                .Range(0, backtest.Draws)
                .AsParallel()
                .AsOrdered()
                .Select(number => ScenarioSolver.SolveDraw(world, scenario, sampler.At(number)))
                .Where(outcome => outcome.Certificate.Holds)
                .Select(outcome => new PlayedBacktest(backtest, outcome)),
        ];
    }

    private static (World World, Scenario Scenario) Read(Backtest backtest)
    {
        AtlasReading atlas = AtlasReader.Read(backtest.Package);
        World whole = atlas.World ?? throw new InputException(string.Join('\n', atlas.Findings));
        string own = Path.Combine(backtest.Package, "scenarios", backtest.Scenario + ".yaml");
        string shared = Path.Combine(backtest.Package, "..", "scenarios", backtest.Scenario + ".yaml");
        ScenarioReading reading = ScenarioReader.Read(File.Exists(own) ? own : shared, whole);
        Scenario read = reading.Scenario ?? throw new InputException(string.Join('\n', reading.Findings));
        World world = TouchedChains.Of(whole, [read]);
        return (world, TouchedChains.Narrow(read, world));
    }

    /// <summary>The event.</summary>
    public Backtest Backtest { get; }

    /// <summary>The span played.</summary>
    public Horizon Horizon => _outcome.Scenario.Horizon;

    /// <summary>
    /// The model's number for a series by month: in the observation's unit, or as a multiple of the model's own number at
    /// the first observation. A price over several places is weighted by what each uses.
    /// </summary>
    public double[] Of(SeriesSpec series)
    {
        double[] values = series.IsPrice ? Weighted(series) : Sum(series, series.Variable);
        if (!series.IsIndex)
        {
            return [.. values.Select(value => value * series.Scale)];
        }

        Observation? first = Backtest.Observations.FirstOrDefault(o => o.Series == series.Id);
        double reference = first is null ? values[0] : Over(series, values, first.Period) ?? values[0];
        return [.. values.Select(value => value / reference)];
    }

    /// <summary>Average (prices) or sum of a series over a month, quarter or year; null outside the horizon.</summary>
    public double? Over(SeriesSpec series, double[] values, Period period)
    {
        (int first, int last) = Months(period);
        first = Math.Max(first, 0);
        last = Math.Min(last, values.Length - 1);
        return first > last ? null
            : series.IsPrice ? values[first..(last + 1)].Average()
            : values[first..(last + 1)].Sum();
    }

    /// <summary>First and last month of a period, counted from the start of the horizon.</summary>
    public (int First, int Last) Months(Period period)
    {
        int first = period.Within(PeriodStep.Month).Since(Horizon.Start);
        return (first, first + (12 / period.Step.PerYear()) - 1);
    }

    private static World With(World world, Variant variant) =>
        world with
        {
            Parameters =
            [
                .. world.Parameters.Where(parameter => parameter.Name != variant.Parameter),
                new UncertainParameter(
                    "*",
                    variant.Parameter,
                    variant.Value,
                    variant.Value,
                    variant.Value,
                    "fixed",
                    Provenance.None
                ),
            ],
        };

    private double[] Sum(SeriesSpec series, string variable)
    {
        double[] sum = new double[Horizon.Periods];
        foreach (OutcomeRow row in _rows[variable == "arrivals" ? Variables.Flow : variable])
        {
            if (
                Chosen(series.Places, row.Place)
                && Chosen(series.Partners, row.Partner)
                && Chosen(series.Goods, row.Good)
            )
            {
                sum[row.Period] += row.Value;
            }
        }

        if (variable == "arrivals")
        {
            AddPipeline(series, sum);
        }

        return sum;
    }

    /// <summary>What arrives = what leaves + the fall of what is on its way.</summary>
    private void AddPipeline(SeriesSpec series, double[] sum)
    {
        foreach (OutcomeRow row in _outcome.Rows.Where(row => row.Variable == Variables.StockPipeline))
        {
            if (!Chosen(series.Partners, row.Place) || !Chosen(series.Goods, row.Good))
            {
                continue;
            }

            if (row.Period >= 0)
            {
                sum[row.Period] -= row.Value;
            }

            if (row.Period + 1 < sum.Length)
            {
                sum[row.Period + 1] += row.Value;
            }
        }
    }

    private double[] Weighted(SeriesSpec series)
    {
        double[] outlay = new double[Horizon.Periods];
        double[] weight = new double[Horizon.Periods];
        Dictionary<(string, string, int), double> use = [];
        foreach (OutcomeRow row in _rows[Variables.Demand])
        {
            (string Place, string Good, int Period) key = (row.Place, row.Good, row.Period);
            use[key] = use.GetValueOrDefault(key) + row.Value;
        }

        foreach (OutcomeRow row in _rows[series.Variable])
        {
            if (Chosen(series.Places, row.Place) && Chosen(series.Goods, row.Good))
            {
                double tonnes = series.Places == "*" ? use.GetValueOrDefault((row.Place, row.Good, row.Period)) : 1;
                outlay[row.Period] += tonnes * row.Value;
                weight[row.Period] += tonnes;
            }
        }

        return [.. outlay.Zip(weight, (sum, tonnes) => sum / tonnes)];
    }

    private static bool Chosen(string selection, string id) =>
        selection.Length == 0
        || selection == "*"
        || (selection[0] == '!' ? id != selection[1..] : selection.Split(';').Contains(id));
}
