using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Lodestone.Load;

/// <summary>Opens the readers, lets them move their sliders, watches the server.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    /// <summary>Plays a plan and prints what was measured.</summary>
    /// <returns>True when every move had an answer and no page complained.</returns>
    public static async Task<bool> Play(LoadPlan plan, TextWriter said, TextWriter log, CancellationToken cancel)
    {
        string chromium =
            Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException($"no Chromium in {string.Join(", ", Places)}");
        await using Server server = await Server.Start(cancel);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-timer-throttling",
                    "--disable-renderer-backgrounding",
                ],
            }
        );
        double empty = server.Megabytes();
        List<Reader> readers = [];
        for (int i = 0; i < plan.Sessions; i++)
        {
            readers.Add(await Reader.Open(browser, server.Address + plan.Page));
            await log.WriteLineAsync($"{readers.Count} of {plan.Sessions} pages are open");
        }

        var memory = new List<(double Second, double Megabytes)>();
        var turns = new List<(double Seen, double Server)>();
        long start = Stopwatch.GetTimestamp();
        TimeSpan processor = server.Processor();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(plan.Length);
        Task watching = Watch(server, start, memory, log, end.Token);
        await Task.WhenAll(readers.Select((reader, i) => Move(reader, i, plan.Pause, turns, end.Token)));
        await watching;
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double busy = (server.Processor() - processor).TotalSeconds;

        string[] complaints = [.. readers.SelectMany(r => r.Complaints)];
        await Task.WhenAll(readers.Select(r => r.Close()));
        await LoadReport.Write(said, plan, empty, memory, turns, seconds, busy, complaints);
        return complaints.Length == 0 && server.IsUp;
    }

    private static async Task Move(
        Reader reader,
        int number,
        TimeSpan pause,
        List<(double, double)> turns,
        CancellationToken end
    )
    {
        // Readers differ, and are the same ones every time.
        var random = new Random(number);
        await Pause(random.NextDouble() * pause, end);
        while (!end.IsCancellationRequested)
        {
            if (await reader.Turn(random) is { } turn)
            {
                lock (turns)
                {
                    turns.Add(turn);
                }
            }

            await Pause((0.5 + random.NextDouble()) * pause, end);
        }
    }

    private static async Task Watch(
        Server server,
        long start,
        List<(double, double)> memory,
        TextWriter log,
        CancellationToken end
    )
    {
        while (!end.IsCancellationRequested)
        {
            double second = Stopwatch.GetElapsedTime(start).TotalSeconds;
            memory.Add((second, server.Megabytes()));
            await log.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{second:0} s: {memory[^1].Item2:0} MB")
            );
            await Pause(Beat, end);
        }
    }

    private static async Task Pause(TimeSpan time, CancellationToken end) =>
        await Task.Delay(time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
