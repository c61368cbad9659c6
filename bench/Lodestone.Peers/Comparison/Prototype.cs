using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Peers.Comparison;

/// <summary>A build of the laboratory prototype (<c>proto.dll</c> beside <c>chain_quota.txt</c>), run as it is.</summary>
public static partial class Prototype
{
    private const string Program = "proto.dll",
        Chain = "chain_quota.txt";

    /// <summary>Runs it and returns what it measured, in its own words and as numbers per second.</summary>
    /// <param name="folder">Folder of the chain; the program may lie deeper.</param>
    /// <exception cref="FileNotFoundException">The folder has not both files; the message says which is missing.</exception>
    /// <exception cref="InvalidOperationException">The prototype fails or prints no figure.</exception>
    public static IReadOnlyList<PrototypeFigure> Run(string folder)
    {
        string program =
            Directory.EnumerateFiles(folder, Program, SearchOption.AllDirectories).FirstOrDefault(IsBuilt)
            ?? throw new FileNotFoundException($"no {Program} with its runtimeconfig in {folder} or below");
        string chain = Path.Combine(folder, Chain);
        if (!File.Exists(chain))
        {
            throw new FileNotFoundException($"no {Chain} in {folder}");
        }

        ProcessStartInfo start = new("dotnet", [program, "800", chain]) { RedirectStandardOutput = true };
        using Process process =
            Process.Start(start) ?? throw new InvalidOperationException("the prototype does not start");
        List<PrototypeFigure> found = [];
        TimeSpan before = TimeSpan.Zero;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            // A figure is printed when its part is done: the processor time since the line before is that part's.
            process.Refresh();
            TimeSpan now = process.HasExited ? before : process.TotalProcessorTime;
            if (Figure().Match(line) is { Success: true } match)
            {
                double count = double.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
                double rate = double.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture);
                double seconds = (now - before).TotalSeconds;
                found.Add(new PrototypeFigure(match.Groups["what"].Value, rate, seconds > 0 ? count / seconds : null));
            }

            before = now;
        }

        process.WaitForExit();
        return process.ExitCode == 0 && found.Count > 0
            ? found
            : throw new InvalidOperationException($"the prototype printed no figure and ended with {process.ExitCode}");
    }

    private static bool IsBuilt(string file) => File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json"));

    [GeneratedRegex(
        @"^(?<what>(?:PATHS|STATIC cold) n=(?<count>\d+) months=\d+ thr=\d+ tol=\S+): [\d.]+s -> (?<rate>\d+) /s",
        RegexOptions.Multiline
    )]
    private static partial Regex Figure();
}
