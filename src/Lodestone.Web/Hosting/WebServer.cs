using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Lodestone.Web;

/// <summary>A server that has been started.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebServer(WebApplication application) => _application = application;

    /// <summary>The addresses it listens on.</summary>
    public IReadOnlyList<string> Addresses =>
        [
            .. _application
                .Services.GetRequiredService<IServer>()
                .Features.GetRequiredFeature<IServerAddressesFeature>()
                .Addresses,
        ];

    /// <summary>Reads the data and starts to listen.</summary>
    /// <param name="settings">What to serve and where.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="FaultyPackageException">The data package has errors.</exception>
    /// <exception cref="IOException">An address is taken.</exception>
    public static async Task<WebServer> StartAsync(WebSettings settings, CancellationToken cancellationToken = default)
    {
        WebApplication application = WebHost.Build(settings);
        try
        {
            await application.StartAsync(cancellationToken);
            return new WebServer(application);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends: no further request is taken, runs at work stop after the period or block they are in.</summary>
    public Task StopAsync() => _application.StopAsync(CancellationToken.None);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
