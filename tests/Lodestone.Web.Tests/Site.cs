using System.Text;
using System.Text.Json;
using Lodestone.Cli;
using Lodestone.Fixtures;

namespace Lodestone.Web.Tests;

/// <summary>A small data package in a folder, a server on it on a free port, a client, and the command line beside it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebServer _server;

    private Site(TemporaryFolder folder, WebServer server)
    {
        _folder = folder;
        _server = server;
        Client = new HttpClient { BaseAddress = new Uri(server.Addresses[0]) };
    }

    public HttpClient Client { get; }

    public string this[string path] => _folder[path];

    public string[] RunFolders => Directory.Exists(this["runs"]) ? Directory.GetFileSystemEntries(this["runs"]) : [];

    /// <summary>Every file there is, with its length.</summary>
    public string Everything() =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => $"{f} {new FileInfo(f).Length}")
        );

    /// <summary>Starts a server on the small package.</summary>
    /// <param name="change">Changes its settings.</param>
    public static async Task<Site> Open(Func<WebSettings, WebSettings>? change = null)
    {
        var folder = new TemporaryFolder();
        SmallPackage.Write(folder.Path);
        var settings = new WebSettings
        {
            Data = folder["data/atlas"],
            Runs = folder["runs"],
            Urls = ["http://127.0.0.1:0"],
            Workers = 2,
        };
        return new Site(folder, await WebServer.StartAsync(change?.Invoke(settings) ?? settings));
    }

    /// <summary>Starts a server on all data that ship, for tests that ask a lot.</summary>
    public static Task<Site> OpenShipped() =>
        Open(s =>
            s with
            {
                Data = Path.Combine(Checkout.Root, "data", "atlas"),
                Study = Path.Combine(Checkout.Root, "data", "criticality", "eu-2023"),
                Economy = Path.Combine(Checkout.Root, "data", "io"),
                Chances = Path.Combine(Checkout.Root, "data", "criticality", "disruption-chances"),
                Support = Path.Combine(Checkout.Root, "data", "support"),
                Reserves = Path.Combine(Checkout.Root, "data", "reserves"),
                Burst = 2000,
                PerSecond = 1000,
            }
        );

    public async Task<(int Status, string Body)> Get(string address)
    {
        using HttpResponseMessage answer = await Client.GetAsync(address);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<(int Status, string Body)> Post(string address, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await Client.PostAsync(address, content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Asks for a run and gives its id.</summary>
    public async Task<string> Submit(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await Client.PostAsync("/api/v1/runs", content);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode is 200 or 202, body);
        using var ticket = JsonDocument.Parse(body);
        string id = ticket.RootElement.GetProperty("id").GetString()!;
        Assert.Equal($"/api/v1/runs/{id}", answer.Headers.Location!.ToString());
        return id;
    }

    /// <summary>Waits for the end of a run and gives its state.</summary>
    public async Task<string> Ended(string id)
    {
        string last = "";
        for (int i = 0; i < 1200 && (last is "" or "queued" or "running"); i++)
        {
            await Task.Delay(50);
            using var ticket = JsonDocument.Parse((await Get($"/api/v1/runs/{id}")).Body);
            last = ticket.RootElement.GetProperty("state").GetString()!;
        }

        return last;
    }

    /// <summary>Has a run played to its end and gives its id.</summary>
    public async Task<string> Play(string json)
    {
        string id = await Submit(json);
        Assert.Equal("done", await Ended(id));
        return id;
    }

    /// <summary>What the command line writes on the same package; it stores runs in a folder of its own.</summary>
    public string Cli(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new AppHost { WorkingDirectory = _folder.Path, Home = _folder.Path };
        int exit = App.Run(args, output, error, host);
        Assert.True(exit == 0, error.ToString());
        return output.ToString();
    }

    /// <summary>Ends the server, as Ctrl-C does.</summary>
    public Task Stop() => _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
