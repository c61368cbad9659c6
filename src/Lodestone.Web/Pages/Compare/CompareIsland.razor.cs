using System.Diagnostics;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;
using Microsoft.AspNetCore.Components;

namespace Lodestone.Web.Pages.Compare;

/// <summary>State of the comparison: what is assumed, what is played, what differs.</summary>
public sealed partial class CompareIsland
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private CompareQuery _query = null!;
    private ComparePlan _plan = null!;
    private ComparedDraws? _answer;
    private IReadOnlyList<IReadOnlyList<string>> _own = [];
    private IReadOnlyList<string> _shared = [];
    private IReadOnlyList<string> _titles = [];
    private IReadOnlyList<Finding> _findings = [];
    private RunTicket? _ticket;
    private RunJob? _job;
    private TimeSpan _since;
    private int _at;
    private bool _looked;

    /// <summary>Address of the page: all of its state.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Inject]
    private AtlasLibrary Library { get; set; } = null!;

    [Inject]
    private CompareService Service { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private AddressBar Bar { get; set; } = null!;

    private string Progress =>
        _ticket is { } ticket ? $"Scenario {_at + 1} of {_plan.Runs.Count}: {PlayText.Of(ticket, _since)}" : "";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _query = CompareQuery.Of(PageQuery.Of(Address), Library.World);
        try
        {
            // The page that this part stands in has made the plan a moment ago.
            _plan = Service.Recall(_query) ?? await Service.Plan(_query, _gone.Token);
            Scenario[] scenarios = [.. _plan.Runs.Select(r => r.Scenario)];
            _titles = [.. scenarios.Select(s => s.Title)];
            (_shared, _own) = PairedComparison.Assume(scenarios, new WorldNames(_plan.World));
            _answer = Service.Recall(_plan) ?? await Task.Run(() => Service.Answer(_plan), _gone.Token);
        }
        catch (Refusal refusal)
        {
            _findings = refusal.Findings;
        }
        finally
        {
            _looked = true;
        }
    }

    private async Task Play()
    {
        try
        {
            for (_at = 0; _at < _plan.Runs.Count; _at++)
            {
                _ticket = Queue.Submit(_plan.Runs[_at]);
                _job = Queue.Find(_plan.Runs[_at].Id);
                if (_job is not null)
                {
                    await Follow(_job);
                }

                if (_ticket.State != RunState.Done)
                {
                    _findings = [.. _ticket.Findings.Select(f => f.Error())];
                    return;
                }
            }

            _answer = await Task.Run(() => Service.Answer(_plan), _gone.Token);
        }
        catch (Refusal refusal)
        {
            _findings = refusal.Findings;
            _ticket = null;
        }
        catch (OperationCanceledException)
        {
            // The reader has left; what is played is stored all the same.
        }
    }

    private async Task Follow(RunJob job)
    {
        long start = Stopwatch.GetTimestamp();
        await foreach (RunTicket ticket in job.Watch(Beat, _gone.Token))
        {
            _ticket = ticket;
            _since = Stopwatch.GetElapsedTime(start);
            StateHasChanged();
        }
    }

    private void GiveUp()
    {
        if (_job is { Ticket.HasEnded: false } job)
        {
            Queue.Cancel(job);
        }
    }

    private async Task Look((string Good, string Place) at)
    {
        _query = _query with { Good = at.Good, Place = at.Place };
        await Bar.Show(_query.Address());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
