using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The lines over time that charts show, by good and place: of one path, or of the draws of an ensemble.</summary>
/// <remarks>
/// Prices are what the last tonne is worth to its users, over its base. A shortfall is of final use, in t of the period.
/// Stocks are private and public ones together at the end of the period, t; cover is in days of base use. An ensemble
/// keeps prices and shortfalls only. Each point has the bands of the draws; in one path all of them are its number.
/// </remarks>
public sealed class PathBook
{
    /// <summary>User price over its base.</summary>
    public const string Price = "price";

    /// <summary>Missing tonnes of final use.</summary>
    public const string Shortfall = "shortfall";

    /// <summary>Tonnes in stock, private and public.</summary>
    public const string Stock = "stock";

    /// <summary>Days of base use in stock.</summary>
    public const string Cover = "cover";

    private readonly Dictionary<PathKey, Bands[]> _lines = [];

    // A path has one number a point; bands of them would take eight times the room, and readers hold books.
    private readonly Dictionary<PathKey, double[]> _path = [];

    private PathBook(Horizon horizon, Dictionary<PathKey, Bands[]> lines, int draws)
    {
        Horizon = horizon;
        Draws = draws;
        _lines = lines;
    }

    private PathBook(Horizon horizon, Dictionary<PathKey, double[]> path)
    {
        Horizon = horizon;
        Draws = 1;
        _path = path;
    }

    /// <summary>The lines there can be.</summary>
    public static IReadOnlyList<string> Shown { get; } = [Price, Shortfall, Stock, Cover];

    /// <summary>The periods of every line.</summary>
    public Horizon Horizon { get; }

    /// <summary>Draws behind the bands; 1 for a single path, whose bands have no width.</summary>
    public int Draws { get; }

    /// <summary>Goods and places with a price.</summary>
    public IEnumerable<(string Good, string Place)> Markets =>
        _lines.Keys.Concat(_path.Keys).Where(k => k.Variable == Price).Select(k => (k.Good, k.Place));

    /// <summary>A line, one point a period; null when it is not kept.</summary>
    public IReadOnlyList<Bands>? Line(string variable, string good, string place) =>
        _path.TryGetValue(new PathKey(variable, good, place), out double[]? path)
            ? Array.ConvertAll(path, Point)
            : _lines.GetValueOrDefault(new PathKey(variable, good, place));

    /// <summary>The lines of a single path.</summary>
    public static PathBook Of(Outcome outcome)
    {
        string use = UsePrice.Of(outcome);
        int periods = outcome.Scenario.Horizon.Periods;
        var sums = new Dictionary<PathKey, double[]>();
        var bases = new Dictionary<PathKey, double>();
        OutcomeTable table = outcome.Rows.Only(series => Variable(series, use) is not null);
        PathKey[] keys = [.. table.Series.Select(s => new PathKey(Variable(s, use)!, s.Good, s.Place))];
        var lines = new double[]?[keys.Length];
        double[] LineOf(PathKey key) =>
            sums.TryGetValue(key, out double[]? known) ? known : sums[key] = new double[periods];

        foreach (OutcomeBlock block in table.Blocks)
        {
            for (int row = 0; row < block.Count; row++)
            {
                (int series, double value) = (block.Series[row], block.Values[row]);
                PathKey key = keys[series];
                if (block.Period < 0)
                {
                    bases[key] = value;
                    continue;
                }

                double[] line = lines[series] ??= LineOf(key);
                line[block.Period] += key.Variable == Shortfall ? Math.Max(0, value) : value;
            }
        }

        foreach ((PathKey key, double[] values) in sums.Where(s => s.Key.Variable == Price).ToArray())
        {
            if (bases.GetValueOrDefault(key) is > 0 and double start)
            {
                sums[key] = Array.ConvertAll(values, v => v / start);
            }
            else
            {
                sums.Remove(key);
            }
        }

        return new PathBook(outcome.Scenario.Horizon, sums);
    }

    /// <summary>The lines of an ensemble: prices and shortfalls.</summary>
    /// <param name="horizon">Horizon of the scenario.</param>
    /// <param name="rows">Bands of every series, such as those of <see cref="EnsembleStatistics.Bands"/>.</param>
    public static PathBook Of(Horizon horizon, IEnumerable<SeriesBands> rows)
    {
        var lines = new Dictionary<PathKey, Bands[]>();
        var bases = new Dictionary<PathKey, double>();
        int draws = 0;
        foreach ((Series series, Bands bands) in rows)
        {
            string? variable = series switch
            {
                { Variable: Variables.AskPrice } => Price,
                { Variable: Variables.Shortfall, Process: "" } => Shortfall,
                _ => null,
            };
            if (variable is null)
            {
                continue;
            }

            var key = new PathKey(variable, series.Good, series.Place);
            draws = Math.Max(draws, bands.Count);
            if (series.Period < 0)
            {
                bases[key] = bands.P50;
                continue;
            }

            if (!lines.TryGetValue(key, out Bands[]? line))
            {
                lines[key] = line = new Bands[horizon.Periods];
            }

            line[series.Period] = bands;
        }

        foreach ((PathKey key, Bands[] line) in lines.Where(l => l.Key.Variable == Price).ToArray())
        {
            if (bases.GetValueOrDefault(key) is > 0 and double start)
            {
                lines[key] = Array.ConvertAll(line, b => Over(b, start));
            }
            else
            {
                lines.Remove(key);
            }
        }

        return new PathBook(horizon, lines, draws);
    }

    private static string? Variable(OutcomeSeries series, string use) =>
        series.Variable switch
        {
            _ when series.Variable == use => Price,
            Variables.Shortfall when series.Process.Length == 0 => Shortfall,
            Variables.StockPrivate or Variables.StockGovernment => Stock,
            Variables.CoverDays => Cover,
            _ => null,
        };

    private static Bands Point(double value) => new(value, value, value, value, value, value, 0, 1);

    private static Bands Over(in Bands b, double by) =>
        new(b.P05 / by, b.P25 / by, b.P50 / by, b.P75 / by, b.P95 / by, b.Mean / by, b.StandardError / by, b.Count);
}
