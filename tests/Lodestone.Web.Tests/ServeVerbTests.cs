using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Lodestone.Cli;
using Lodestone.Fixtures;

namespace Lodestone.Web.Tests;

/// <summary><c>lodestone serve</c> from its start to Ctrl-C.</summary>
public sealed class ServeVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _interrupt = new();

    public ServeVerbTests() => SmallPackage.Write(_folder.Path);

    [Fact]
    public async Task It_says_where_it_listens_and_ends_when_interrupted()
    {
        var output = new Heard();
        Task<int> serving = Task.Run(() => Run(output, TextWriter.Null, "serve", "--port", "0"));
        string address = await output.Line("listening on ");
        using (var client = new HttpClient { BaseAddress = new Uri(address) })
        {
            Assert.Equal(200, (int)(await client.GetAsync("/api/v1/places")).StatusCode);
        }

        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["runs"]));
        await _interrupt.CancelAsync();
        Assert.Equal(0, await serving.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        using var error = new StringWriter();
        Assert.Equal(1, Run(TextWriter.Null, error, "serve", "--port", port));
        Assert.Contains($"cannot listen on http://127.0.0.1:{port}", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--port", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port 70000", "is not a port")]
    [InlineData("--port 80 --urls http://localhost:80", "both given")]
    [InlineData("--urls https://localhost:443", "is not an address to listen on")]
    [InlineData("--urls nowhere", "is not an address to listen on")]
    [InlineData("--parallel 0", "is too few")]
    public void What_cannot_be_served_is_a_usage_error(string options, string said)
    {
        using var error = new StringWriter();
        Assert.Equal(2, Run(TextWriter.Null, error, ["serve", .. options.Split(' ')]));
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_with_errors_is_not_served()
    {
        SmallPackage.Put(_folder.Path, "data/atlas/capacity.csv", "place,process\nNOWHERE,sinter");
        using var error = new StringWriter();
        Assert.Equal(3, Run(TextWriter.Null, error, "serve", "--port", "0"));
        Assert.Contains("capacity.csv", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_watches_a_run_does_not_hold_the_end_up()
    {
        using var held = new HeldEngine();
        await using Site site = await Site.Open(s => s with { Solve = held.Solve });
        string id = await site.Submit("""{ "scenario": "cut-off", "draws": 1 }""");
        using var events = new StreamReader(await site.Client.GetStreamAsync($"/api/v1/runs/{id}/events"));
        Assert.StartsWith("event: ", await events.ReadLineAsync(), StringComparison.Ordinal);
        long start = Stopwatch.GetTimestamp();
        await site.Stop();
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 15);
        Assert.Empty(site.RunFolders);
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _folder.Dispose();
    }

    private int Run(TextWriter output, TextWriter error, params string[] args) =>
        App.Run(
            args,
            output,
            error,
            new AppHost
            {
                WorkingDirectory = _folder.Path,
                Home = _folder.Path,
                Cancellation = _interrupt.Token,
            }
        );

    /// <summary>Hears what is written by another thread.</summary>
    private sealed class Heard : StringWriter
    {
        private readonly Lock _gate = new();

        public override void Write(char value)
        {
            lock (_gate)
            {
                base.Write(value);
            }
        }

        public override void WriteLine(string? value)
        {
            lock (_gate)
            {
                base.WriteLine(value);
            }
        }

        public async Task<string> Line(string start)
        {
            for (int i = 0; i < 400; i++)
            {
                string text;
                lock (_gate)
                {
                    text = ToString();
                }

                if (
                    text.Split(Environment.NewLine).FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal))
                        is { } line
                    && text.Contains("Ctrl-C", StringComparison.Ordinal)
                )
                {
                    return line[start.Length..];
                }

                await Task.Delay(50);
            }

            throw new TimeoutException(ToString());
        }
    }
}
