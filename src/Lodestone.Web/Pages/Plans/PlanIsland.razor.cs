using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Microsoft.AspNetCore.Components;

namespace Lodestone.Web.Pages.Plans;

/// <summary>Plans of a page in the queue, one after the other.</summary>
public sealed partial class PlanIsland
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private PlanAsk[] _asks = [];
    private IReadOnlyList<Finding> _findings = [];
    private PlanTicket? _ticket;
    private int _at;

    /// <summary>Questions, as JSON: the first one first.</summary>
    [Parameter, EditorRequired]
    public string Asks { get; set; } = "[]";

    /// <summary>What the button says.</summary>
    [Parameter]
    public string Verb { get; set; } = "Plan it";

    /// <summary>How many of them the page could show.</summary>
    [Parameter]
    public int Shown { get; set; }

    /// <summary>What it takes, said before it is begun.</summary>
    [Parameter]
    public string Takes { get; set; } = "";

    [Inject]
    private PlanReader Reader { get; set; } = null!;

    [Inject]
    private PlanningGate Gate { get; set; } = null!;

    [Inject]
    private PlanQueue Queue { get; set; } = null!;

    [Inject]
    private PlanShelf Shelf { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool Stored => Shown == _asks.Length;

    private bool Working => _ticket is { HasEnded: false };

    private string State => _ticket?.State.ToString().ToLowerInvariant() ?? "";

    private string Said =>
        _ticket switch
        {
            { State: RunState.Queued } => "Waits for its turn.",
            { State: RunState.Running, Total: > 0 } t =>
                $"Step {Figure.Whole(Math.Min(t.Done, t.Total))} of about {Figure.Whole(t.Total)}: {t.Step}.",
            { State: RunState.Running } t => $"{t.Step}",
            { State: RunState.Cancelled } => "Given up. What is played stays, and the work goes on from there.",
            { State: RunState.Failed } => "There is no answer; the finding says why.",
            { State: RunState.Done } => "Done.",
            _ => Stored ? "Shown from the store: nothing had to be played." : Takes,
        };

    /// <summary>Questions as a parameter has them.</summary>
    internal static string Text(params IReadOnlyList<PlanAsk> asks) => JsonSerializer.Serialize(asks, PlanRecord.Json);

    /// <inheritdoc />
    protected override void OnInitialized() =>
        _asks = JsonSerializer.Deserialize<PlanAsk[]>(Asks, PlanRecord.Json) ?? [];

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A page that was loaded again goes on watching what is at work, or shows what ended between its rendering and now.
        if (firstRender && !Stored && HasNews())
        {
            await Plan();
        }
    }

    private bool HasNews()
    {
        string[] ids = [.. _asks.Select(a => Reader.Named(a).Id)];
        return ids.Any(id => Queue.Find(id) is { HasEnded: false })
            || ids.Count(id => Shelf.Find(id) is not null) > Shown;
    }

    private async Task Plan()
    {
        _findings = [];
        try
        {
            bool news = false;
            for (_at = 0; _at < _asks.Length; _at++)
            {
                (PlanQuestion question, int steps) = await Task.Run(
                    () => Gate.Pass(() => Reader.Read(_asks[_at]), _gone.Token),
                    _gone.Token
                );
                _ticket = Queue.Submit(question, steps);
                news |= !_ticket.HasEnded;
                if (Queue.Find(question.Id) is { } job)
                {
                    await foreach (PlanTicket ticket in job.Watch(Beat, _gone.Token))
                    {
                        _ticket = ticket;
                        StateHasChanged();
                    }
                }

                if (_ticket.State != RunState.Done)
                {
                    _findings = [.. _ticket.Findings.Select(f => f.Error())];
                    StateHasChanged();
                    return;
                }

                if (news || _at == _asks.Length - 1)
                {
                    // The rest is begun before the page is loaded, so that it goes on meanwhile.
                    await Next();
                    Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
                    return;
                }
            }
        }
        catch (Refusal refusal)
        {
            _findings = refusal.Findings;
            _ticket = null;
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The reader has left; what is made is stored all the same.
        }
    }

    private async Task Next()
    {
        if (_at + 1 < _asks.Length)
        {
            (PlanQuestion question, int steps) = await Task.Run(
                () => Gate.Pass(() => Reader.Read(_asks[_at + 1]), _gone.Token),
                _gone.Token
            );
            Queue.Submit(question, steps);
        }
    }

    private void GiveUp()
    {
        if (_ticket is { } ticket && Queue.Find(ticket.Id) is { HasEnded: false } job)
        {
            Queue.Cancel(job);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
