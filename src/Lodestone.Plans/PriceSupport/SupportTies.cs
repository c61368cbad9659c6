using Lodestone.Exchange;

namespace Lodestone.Plans;

/// <summary>Instruments that are best alike: the engine plays a one-way floor and a collar as its contract, so that ties are common.</summary>
internal static class SupportTies
{
    /// <summary>Less than this part of a number is rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Those with the largest value, in their order.</summary>
    public static InstrumentAnswer[] Most(
        IReadOnlyList<InstrumentAnswer> answers,
        Func<InstrumentAnswer, double> value
    ) => Least(answers, a => -value(a));

    /// <summary>Those with the least value, in their order.</summary>
    public static InstrumentAnswer[] Least(
        IReadOnlyList<InstrumentAnswer> answers,
        Func<InstrumentAnswer, double> value
    )
    {
        if (answers.Count == 0)
        {
            return [];
        }

        double least = answers.Min(value);
        return [.. answers.Where(a => value(a) - least <= Rounding * Math.Abs(least))];
    }

    /// <summary>Their names: <c>the one-way floor, the contract for difference and the cap and collar</c>.</summary>
    public static string Names(IReadOnlyList<InstrumentAnswer> answers) =>
        Phrase.List([.. answers.Select(a => $"the {InstrumentNames.Text(a.Terms.Instrument)}")]);
}
