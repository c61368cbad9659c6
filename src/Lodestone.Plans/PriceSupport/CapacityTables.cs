using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>Tables of capacities for people.</summary>
internal static class CapacityTables
{
    /// <summary>Those that support is for, and of the others those whose verdict it changes.</summary>
    public static IndicatorTable Of(SupportQuestion question, InstrumentAnswer answer) =>
        new(
            "capacities",
            [
                new("capacity", "Capacity"),
                new("role", "Role"),
                new("tonnes", "t a year", Figure.Short),
                new("used", "used, %"),
                new("open", "open in draws, %"),
                new("margin", "margin, USD/t"),
                new("verdict", "Verdict"),
                new("years", "years"),
                new("after", "year after"),
            ],
            [
                .. answer
                    .Capacities.Where(c => c.IsSupported || c.Effect.Differs)
                    .Select(c =>
                        (IReadOnlyList<object?>)
                            [
                                c.Name,
                                CapacityWords.Role(c.Capacity.Role),
                                double.IsFinite(c.PerYear) ? c.PerYear : null,
                                Arrow(c.Effect.Utilisation.Without.P50, c.Effect.Utilisation.With.P50),
                                Arrow(c.Effect.OpenShare.Without, c.Effect.OpenShare.With),
                                Margins(c.Effect),
                                CapacityWords.Verdict(c.Effect),
                                CapacityWords.Years(question, c.Effect),
                                CapacityWords.Verdict(c.Effect.After.Verdict),
                            ]
                    ),
            ]
        );

    /// <summary>One line for each capacity and change of verdict, with the instruments that bring it about.</summary>
    public static IndicatorTable Compare(SupportQuestion question, IReadOnlyList<InstrumentAnswer> answers) =>
        new(
            "capacities",
            [
                new("capacity", "Capacity"),
                new("role", "Role"),
                new("used", "used without, %"),
                new("instruments", "Instruments"),
                new("with", "with, %"),
                new("verdict", "Verdict"),
                new("years", "years"),
                new("after", "year after"),
            ],
            [
                .. answers
                    .SelectMany(a => a.Capacities.Select((c, i) => (Order: i, Answer: a, Capacity: c)))
                    .Where(x => x.Capacity.Effect.Differs)
                    .GroupBy(x =>
                        (
                            x.Order,
                            Verdict: CapacityWords.Verdict(x.Capacity.Effect),
                            Years: CapacityWords.Years(question, x.Capacity.Effect),
                            After: CapacityWords.Verdict(x.Capacity.Effect.After.Verdict)
                        )
                    )
                    .OrderBy(g => g.Key.Order)
                    .Select(g =>
                    {
                        CapacityAnswer one = g.First().Capacity;
                        return (IReadOnlyList<object?>)
                            [
                                one.Name,
                                CapacityWords.Role(one.Capacity.Role),
                                Figure.PercentNumber(one.Effect.Utilisation.Without.P50),
                                string.Join(", ", g.Select(x => InstrumentNames.Id(x.Answer.Terms.Instrument))),
                                Range([.. g.Select(x => x.Capacity.Effect.Utilisation.With.P50)]),
                                g.Key.Verdict,
                                g.Key.Years,
                                g.Key.After,
                            ];
                    }),
            ]
        );

    private static string Arrow(double without, double with) =>
        $"{Figure.PercentNumber(without)}\u00a0→\u00a0{Figure.PercentNumber(with)}";

    private static string Margins(CapacityEffect effect)
    {
        double Mean(Func<Compared<Bands>, Bands> side) => effect.Supported.Average(y => side(y.Margin).P50);
        return $"{Figure.Short(Mean(m => m.Without))}\u00a0→\u00a0{Figure.Short(Mean(m => m.With))}";
    }

    private static string Range(double[] shares)
    {
        (string least, string most) = (Figure.PercentNumber(shares.Min()), Figure.PercentNumber(shares.Max()));
        return least == most ? least : $"{least}\u00a0to\u00a0{most}";
    }
}
