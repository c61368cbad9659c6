using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>Cost to the treasury by year with its range, as a picture.</summary>
internal static class SupportChart
{
    private const double Million = 1e6;
    private const int MostLines = 4;

    /// <summary>
    /// One line an instrument: the median with a band from 5 to 95 %. A chart holds four lines: of five instruments the
    /// collar is left out, whose line is the contract's where the cap is not reached.
    /// </summary>
    public static LineChart Of(SupportQuestion question, IReadOnlyList<InstrumentAnswer> answers) =>
        new(
            $"Cost to the treasury, {question.Names.Good(question.Market.Good)} in {question.Names.Place(question.Market.Place)}",
            "USD m a year, median and 5–95 % of draws",
            new Period(PeriodStep.Year, question.YearStart(0).Year),
            [
                .. answers
                    .Where(a => answers.Count <= MostLines || a.Terms.Instrument != Instrument.Collar)
                    .Select(a => new ChartLine(
                        InstrumentNames.Text(a.Terms.Instrument),
                        [.. a.Effect.Cost.Years.Select(y => y.Net.P50 / Million)],
                        [.. a.Effect.Cost.Years.Select(y => y.Net.P05 / Million)],
                        [.. a.Effect.Cost.Years.Select(y => y.Net.P95 / Million)]
                    )),
            ],
            []
        );
}
