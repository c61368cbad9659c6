using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lodestone.Load;

/// <summary>The server as its users start it, in a process of its own, with an empty folder of runs.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly string _runs;

    private Server(Process process, string address, string runs)
    {
        (_process, Address, _runs) = (process, address, runs);
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>True while it runs.</summary>
    public bool IsUp => !_process.HasExited;

    /// <summary>Memory that it holds now, MB: resident set of <c>/proc</c>.</summary>
    /// <exception cref="IOException">It has ended, or this is no Linux.</exception>
    public double Megabytes()
    {
        string line = File.ReadLines($"/proc/{_process.Id}/status")
            .First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        string kilobytes = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan Processor()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>Starts it and waits until its first page answers.</summary>
    /// <exception cref="InvalidOperationException">It is not built, or ends by itself.</exception>
    public static async Task<Server> Start(CancellationToken cancel)
    {
        string root = Root();
        int port = FreePort();
        string runs = Directory.CreateTempSubdirectory("lodestone-load-").FullName;
        var start = new ProcessStartInfo(Path.Combine(root, "lodestone")) { WorkingDirectory = root };
        foreach (string word in (string[])["serve", "--port", Text(port), "--runs", runs])
        {
            start.ArgumentList.Add(word);
        }

        start.RedirectStandardOutput = true;
        Process process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(cancel);
        var server = new Server(process, $"http://127.0.0.1:{Text(port)}", runs);
        using var client = new HttpClient();
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            if (!server.IsUp || Stopwatch.GetElapsedTime(begun) > Patience)
            {
                await server.DisposeAsync();
                throw new InvalidOperationException("the server does not start; run ./lodestone serve and see why");
            }

            try
            {
                (await client.GetAsync(new Uri(server.Address), cancel)).EnsureSuccessStatusCode();
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsUp)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_runs, recursive: true);
    }

    private static string Root()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "lodestone")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"no checkout of Lodestone above {AppContext.BaseDirectory}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
