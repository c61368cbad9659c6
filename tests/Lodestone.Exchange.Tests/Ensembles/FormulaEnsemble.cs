using Lodestone.Fixtures;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange.Tests.Ensembles;

/// <summary>
/// Draws 0 to 100 whose numbers are multiples of the draw's own: Japan misses d t of 200 and then d/2, its price rises to
/// 1 + d/25 times the base, it loses d million dollars and the European Union half of that. Without the events 10 t are
/// missing and 20 million dollars are lost in each draw. The driver "shadow" goes along with "depth" and does nothing.
/// </summary>
/// <param name="scale">Factor on everything that is missing, lost or dearer.</param>
/// <param name="failed">A draw that fails; -1 for none.</param>
/// <param name="paired">Whether draws without the events are kept.</param>
/// <param name="missed">A draw with a period that misses the tolerance; -1 for none.</param>
internal sealed class FormulaEnsemble(double scale = 1, int failed = -1, bool paired = false, int missed = -1)
    : IBlockPlayer
{
    public const int Draws = 101;
    public const long Seed = 7;

    private static readonly RunIdentity Name = new("0123456789ab");

    public IReadOnlyList<Series> Series { get; } = [.. All(paired)];

    public IReadOnlyList<DriverColumn> Drivers { get; } =
    [
        new("depth", HandMade.Magnet, "share", 0, 50, 100),
        new("nothing", "*", "", 0, 0, 1),
        new("shadow", "*", "", 0, 0, 1),
    ];

    public static Scenario Scenario => HandMade.Scenario(2);

    public static PlayedEnsemble Play(
        TemporaryFolder folder,
        double scale = 1,
        int failed = -1,
        bool paired = false,
        int missed = -1
    )
    {
        var plan = new EnsemblePlan(Name, Scenario, Draws) { BlockDraws = 16 };
        string runs = folder[FormattableString.Invariant($"runs-{scale}-{failed}-{paired}-{missed}")];
        var stored = EnsembleReader.Open(
            new EnsembleExecution(runs, plan, () => new FormulaEnsemble(scale, failed, paired, missed)).Play().Folder
        );
        return new PlayedEnsemble(Scenario, EnsembleRecord.Of(HandMade.World(), plan, Seed, stored.Statuses), stored);
    }

    public static EnsembleAnswer Answer(PlayedEnsemble played) =>
        EnsembleAnswer.Of(played.Ensemble, played.Record, played.Scenario, HandMade.World());

    public void Play(int firstDraw, int count, DrawBlock block, CancellationToken cancel)
    {
        for (int d = 0; d < count; d++)
        {
            int draw = firstDraw + d;
            block.Statuses[d] = new DrawStatus(
                2,
                10,
                draw == 5 ? 1 : 0,
                draw == missed ? 1 : 0,
                draw == failed ? 1 : -1,
                1e-11
            );
            block.DriversOf(d)[0] = draw;
            block.DriversOf(d)[1] = draw * 37 % Draws;
            block.DriversOf(d)[2] = draw + (draw * 53 % 20);
            for (int s = 0; s < Series.Count; s++)
            {
                block.ValuesOf(d)[s] = Value(Series[s], scale * draw);
            }
        }
    }

    public void Dispose() { }

    private static double Value(Series s, double x)
    {
        double japan = s.Place == "JPN" ? 1 : 0;
        double missing = japan * (s.Period == 0 ? x : x / 2);
        return s.Variable switch
        {
            Variables.AskPrice => 100 * (1 + (s.Period == 0 ? japan * x / 25 : 0)),
            Variables.Shortfall => missing,
            Variables.ShortfallWithoutEvents => japan * 5,
            Variables.GdpLossWithoutEvents => japan * 10e6,
            Variables.Demand => 200 - missing,
            _ => (s.Place == "JPN" ? 1 : 0.5) * (s.Period == 0 ? x * 1e6 : 0),
        };
    }

    private static IEnumerable<Series> All(bool paired)
    {
        foreach (string place in (string[])["JPN", "EU27"])
        {
            yield return Of(Variables.AskPrice, place, -1, "USD/t");
            for (int t = 0; t < 2; t++)
            {
                yield return Of(Variables.AskPrice, place, t, "USD/t");
                yield return Of(Variables.Demand, place, t, "t");
                yield return Of(Variables.Shortfall, place, t, "t");
                yield return Of(Variables.GdpLoss, place, t, "USD") with
                {
                    Good = "",
                };
                if (paired)
                {
                    yield return Of(Variables.ShortfallWithoutEvents, place, t, "t");
                    yield return Of(Variables.GdpLossWithoutEvents, place, t, "USD") with
                    {
                        Good = "",
                    };
                }
            }
        }
    }

    private static Series Of(string variable, string place, int period, string unit) =>
        new(variable, place, "", HandMade.Magnet, "", "", period, unit);
}
