using Lodestone.Atlas;
using Lodestone.Exchange;
using Microsoft.Extensions.Hosting;

namespace Lodestone.Web;

/// <summary>Computes what the first view needs as soon as the server stands, so that the first reader does not wait for it.</summary>
internal sealed class WarmUp(
    AtlasLibrary library,
    HomeCards cards,
    SearchIndex search,
    ChainService chains,
    ScenarioService scenarios,
    IndicatorService indicators
) : BackgroundService
{
    /// <summary>A slider is to be answered within this.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(250);

    private const int MostRehearsals = 4;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(
            () =>
            {
                Compute(() => First(stoppingToken));
                if (!stoppingToken.IsCancellationRequested)
                {
                    Compute(() => indicators.Of(DisruptionReport.Method, null, null, null, []));
                }
            },
            stoppingToken
        );

    private void First(CancellationToken stopping)
    {
        search.Find(cards.Good, 1);
        if (cards.All.Count > 0)
        {
            chains.Of(cards.Good);
        }

        if (Leading() is { } name)
        {
            scenarios.Rehearse(ScenarioQuery.Named(name), MostRehearsals, Quick, stopping);
        }
    }

    private static void Compute(Action answer)
    {
        try
        {
            answer();
        }
        catch (Exception e) when (e is Refusal or InvalidOperationException or OperationCanceledException)
        {
            // What the package has no answer for, the page says when it is asked.
        }
    }

    /// <summary>The first scenario that takes away the good which the pages begin with; null when there is none.</summary>
    private string? Leading() =>
        library
            .Catalog.List()
            .FirstOrDefault(entry =>
                ScenarioReader.Read(entry.Path, library.World).Scenario is { } scenario
                && Cut.Of(scenario).Goods.Contains(cards.Good)
            )
            ?.Name;
}
