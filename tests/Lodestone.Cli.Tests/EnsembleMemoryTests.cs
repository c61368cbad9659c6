using System.Diagnostics;
using System.Globalization;

namespace Lodestone.Cli.Tests;

/// <summary>What an ensemble takes of the machine does not grow with its draws.</summary>
public sealed class EnsembleMemoryTests : IDisposable
{
    private readonly Desk _desk = DrawsDesk.New();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Twenty_times_the_draws_take_at_most_a_quarter_more_memory()
    {
        long few = Peak(1000);
        long many = Peak(20_000);
        Assert.True(many <= 1.25 * few, $"{many} kB with 20,000 draws, {few} kB with 1,000");
    }

    /// <summary>The most that a process which plays an ensemble has held in memory, kB.</summary>
    private long Peak(int draws)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _desk["."],
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string number = draws.ToString(CultureInfo.InvariantCulture);
        string program = Path.Combine(AppContext.BaseDirectory, "lodestone.dll");
        foreach (string word in (string[])[program, "run", "cut-off", "--draws", number, "--workers", "2", "--quiet"])
        {
            start.ArgumentList.Add(word);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        long peak = 0;
        do
        {
            peak = Math.Max(peak, HighWaterMark(process.Id));
        } while (!process.WaitForExit(TimeSpan.FromMilliseconds(10)));
        Assert.Equal((0, ""), (process.ExitCode, error.Result));
        Assert.Contains($"of {draws:N0} draws", output.Result.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.True(peak > 0);
        return peak;
    }

    private static long HighWaterMark(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(
                    line["VmHWM:".Length..^"kB".Length],
                    NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture
                );
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
