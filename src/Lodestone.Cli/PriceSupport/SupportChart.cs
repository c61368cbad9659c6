using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Cost to the treasury by year with its range, as a picture.</summary>
internal static class SupportChart
{
    private const double Million = 1e6;
    private const int MostLines = 4;

    /// <summary>Refuses a name that no picture can have, before anything is played.</summary>
    public static void Check(Session session, string? file)
    {
        if (file is null)
        {
            return;
        }

        string ending = Path.GetExtension(file);
        if (ending is not ".svg")
        {
            throw Failure.Usage(
                $"--chart {file}: pictures are written as SVG, not as '{ending}'",
                "write a name that ends in .svg; a browser or rsvg-convert makes a PNG of it"
            );
        }

        string folder = Path.GetDirectoryName(session.Full(file))!;
        if (!Directory.Exists(folder))
        {
            throw Failure.Usage($"--chart {file}: the folder {session.Shown(folder)} does not exist", "make it first");
        }
    }

    /// <summary>Writes the picture.</summary>
    public static void Write(Session session, SupportQuestion question, IReadOnlyList<InstrumentAnswer> answers)
    {
        if (question.Request.Chart is not { } file)
        {
            return;
        }

        File.WriteAllText(session.Full(file), LineChartSvg.Write(Of(question, answers)));
        if (!question.Request.Quiet)
        {
            session.Error.WriteLine($"drawn in {session.Shown(session.Full(file))}");
        }
    }

    /// <summary>One line an instrument: the median with a band from 5 to 95 %.</summary>
    public static LineChart Of(SupportQuestion question, IReadOnlyList<InstrumentAnswer> answers) =>
        new(
            $"Cost to the treasury, {question.Names.Good(question.Market.Good)} in {question.Names.Place(question.Market.Place)}",
            "USD m a year, median and 5–95 % of draws",
            new Period(PeriodStep.Year, question.YearStart(0).Year),
            [
                .. answers
                    .Take(MostLines)
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
