using System.Text;
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

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
