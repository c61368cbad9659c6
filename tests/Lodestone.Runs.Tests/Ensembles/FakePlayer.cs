using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests.Ensembles;

/// <summary>
/// Plays draws whose numbers are formulas of two drivers: prices rise with <c>depth</c>, magnets run short with
/// <c>start</c>. Every eleventh draw, from the fourth on, fails.
/// </summary>
internal sealed class FakePlayer(int periods = FakePlayer.Horizon, int goods = 2) : IBlockPlayer
{
    public const int Horizon = 3;
    public const ulong Seed = 77;

    /// <summary>Called with the first draw of each block before it is played.</summary>
    public Action<int>? Before { get; init; }

    /// <summary>Series that a draw leaves without a number; -1 for none.</summary>
    public int Forgotten { get; init; } = -1;

    public bool Disposed { get; private set; }

    public IReadOnlyList<Series> Series { get; } = SeriesOf(periods, goods);

    public IReadOnlyList<DriverColumn> Drivers { get; } =
    [new("depth", HandMade.Dysprosium, "share", 0, 0.5, 1), new("start", "", "months", 0, 6, 12)];

    public static EnsemblePlan Plan(int draws = 60, int block = 8, int group = 5, int periods = Horizon) =>
        new(new RunIdentity("0123456789ab"), HandMade.Scenario(periods), draws)
        {
            BlockDraws = block,
            GroupSeries = group,
        };

    public static bool Fails(int draw) => draw % 11 == 3;

    public static double Depth(int draw) => new PhiloxStream(Seed, 0).Uniform(draw);

    public static double Start(int draw) => 12 * new PhiloxStream(Seed, 1).Uniform(draw);

    /// <summary>The formulas: base prices are 100, and the second month is the worst.</summary>
    public static double Value(Series s, int draw) =>
        s.Variable switch
        {
            Variables.Price when s.Period < 0 => 100,
            Variables.Price => 100 + (Depth(draw) * (s.Period == 1 ? 400 : 150) * (s.Place == "JPN" ? 1 : 0.5)),
            Variables.Shortfall => Missing(s, draw),
            _ => (s.Sector == "ev" ? 100 : 60) - Missing(s, draw),
        };

    public void Play(int firstDraw, int count, DrawBlock block, CancellationToken cancel)
    {
        Before?.Invoke(firstDraw);
        for (int d = 0; d < count; d++)
        {
            cancel.ThrowIfCancellationRequested();
            int draw = firstDraw + d;
            block.Statuses[d] = new DrawStatus(periods, 7 * periods, draw % 5, 0, Fails(draw) ? 1 : -1, 1e-12 * draw);
            block.DriversOf(d)[0] = Depth(draw);
            block.DriversOf(d)[1] = Start(draw);
            Span<double> values = block.ValuesOf(d);
            for (int s = 0; s < values.Length; s++)
            {
                values[s] = s == Forgotten && draw == 9 ? double.NaN : Value(Series[s], draw);
            }
        }
    }

    public void Dispose() => Disposed = true;

    private static double Missing(Series s, int draw) =>
        Start(draw) * (s.Sector == "ev" ? 4 : 2) * (s.Period + 1) / Horizon;

    private static List<Series> SeriesOf(int periods, int goods)
    {
        var series = new List<Series>();
        for (int t = -1; t < periods; t++)
        {
            for (int good = 0; good < goods; good++)
            {
                string name = good == 0 ? HandMade.Dysprosium : $"{HandMade.Magnet}{(good == 1 ? "" : $"-{good}")}";
                series.Add(new Series(Variables.Price, "JPN", "", name, "", "", t, "USD/t"));
                series.Add(new Series(Variables.Price, "EU27", "", name, "", "", t, "USD/t"));
            }

            if (t >= 0)
            {
                foreach (string sector in (string[])["ev", "wind"])
                {
                    series.Add(new Series(Variables.Demand, "EU27", "", HandMade.Magnet, "", sector, t, "t"));
                    series.Add(new Series(Variables.Shortfall, "EU27", "", HandMade.Magnet, "", sector, t, "t"));
                }
            }
        }

        return series;
    }
}
