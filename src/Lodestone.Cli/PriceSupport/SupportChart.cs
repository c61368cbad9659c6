using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

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
        if (ending is not (".svg" or ".png"))
        {
            throw Failure.Usage(
                $"--chart {file}: pictures are written as SVG or PNG, not as '{ending}'",
                "write a name that ends in .svg or .png"
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

        LineChart chart = Of(question, answers);
        if (Path.GetExtension(file) == ".png")
        {
            File.WriteAllBytes(session.Full(file), Png(chart));
        }
        else
        {
            File.WriteAllText(session.Full(file), LineChartSvg.Write(chart));
        }

        if (!question.Request.Quiet)
        {
            session.Error.WriteLine($"drawn in {session.Shown(session.Full(file))}");
        }
    }

    private static byte[] Png(LineChart chart)
    {
        try
        {
            return LineChartPng.Write(chart);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException)
        {
            throw new Failure(
                ExitCode.CheckFailed,
                "PNG cannot be drawn here: the Skia library does not load on this machine",
                "write a name that ends in .svg"
            );
        }
    }

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
