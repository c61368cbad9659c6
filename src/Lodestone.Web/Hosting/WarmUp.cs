using Microsoft.Extensions.Hosting;

namespace Lodestone.Web;

/// <summary>Computes what the first view needs as soon as the server stands, so that the first reader does not wait for it.</summary>
internal sealed class WarmUp(HomeCards cards, SearchIndex search, ChainService chains) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Compute, stoppingToken);

    private void Compute()
    {
        try
        {
            search.Find(cards.Good, 1);
            if (cards.All.Count > 0)
            {
                chains.Of(cards.Good);
            }
        }
        catch (Exception e) when (e is Refusal or InvalidOperationException)
        {
            // What the package has no answer for, the page says when it is asked.
        }
    }
}
