using System.CommandLine;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>The option <c>--chart</c>: a picture as SVG or PNG, by the ending of its name.</summary>
internal static class ChartFile
{
    public static Option<string?> Option(string shows) =>
        new("--chart") { Description = $"Draws {shows} into a file that ends in .svg or .png", HelpName = "FILE" };

    /// <summary>Refuses a name that no picture can have, before anything is played.</summary>
    public static void Check(Session session, string? file)
    {
        if (file is null)
        {
            return;
        }

        AskedFile.Check(session, "--chart", file, "picture", ".svg", ".png");
        if (AskedFile.Ending(file) == ".png" && WhyNoPng() is { } why)
        {
            throw new Failure(ExitCode.CheckFailed, $"--chart {file}: {why}", "write a name that ends in .svg");
        }
    }

    private static string? WhyNoPng()
    {
        try
        {
            return ChartPng.HasFonts ? null : "this machine has no fonts, a PNG would have no words";
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException)
        {
            return "the Skia library does not load on this machine, PNG cannot be drawn";
        }
    }

    /// <summary>Writes the picture whole or not at all.</summary>
    public static void Write(Session session, string? file, CurveChart chart, bool quiet) =>
        Write(session, file, () => CurveChartSvg.Write(chart), () => ChartPng.Write(chart), quiet);

    /// <summary>Writes the picture whole or not at all.</summary>
    public static void Write(Session session, string? file, LineChart chart, bool quiet) =>
        Write(session, file, () => LineChartSvg.Write(chart), () => ChartPng.Write(chart), quiet);

    private static void Write(Session session, string? file, Func<string> svg, Func<byte[]> png, bool quiet)
    {
        if (file is null)
        {
            return;
        }

        string path = session.Full(file);
        string draft = path + ".draft";
        if (AskedFile.Ending(file) == ".png")
        {
            File.WriteAllBytes(draft, png());
        }
        else
        {
            File.WriteAllText(draft, svg());
        }

        File.Move(draft, path, overwrite: true);
        if (!quiet)
        {
            session.Error.WriteLine($"drawn in {session.Shown(path)}");
        }
    }
}
