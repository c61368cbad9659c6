using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Peers.Comparison;

/// <summary>A build of the laboratory prototype (<c>proto.dll</c> beside <c>chain_quota.txt</c>), run as it is.</summary>
internal static partial class Prototype
{
    private const string Program = "proto.dll",
        Chain = "chain_quota.txt";

    /// <summary>Runs it and returns what it measured, in its own words and as numbers per second.</summary>
    /// <param name="folder">Folder of the chain; the program may lie deeper.</param>
    /// <exception cref="FileNotFoundException">The folder has not both files; the message says which is missing.</exception>
    /// <exception cref="InvalidOperationException">The prototype fails or prints no figure.</exception>
    public static IReadOnlyList<(string What, double PerSecond)> Run(string folder)
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
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        List<(string What, double PerSecond)> found = [];
        foreach (Match match in Figure().Matches(printed))
        {
            found.Add(
                (match.Groups["what"].Value, double.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture))
            );
        }

        return process.ExitCode == 0 && found.Count > 0
            ? found
            : throw new InvalidOperationException($"the prototype printed no figure and ended with {process.ExitCode}");
    }

    private static bool IsBuilt(string file) => File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json"));

    [GeneratedRegex(
        @"^(?<what>(?:PATHS|STATIC cold) n=\d+ months=\d+ thr=\d+ tol=\S+): [\d.]+s -> (?<rate>\d+) /s",
        RegexOptions.Multiline
    )]
    private static partial Regex Figure();
}
