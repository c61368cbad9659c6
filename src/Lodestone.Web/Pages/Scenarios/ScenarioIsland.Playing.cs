using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace Lodestone.Web.Pages.Scenarios;

/// <summary>The draws of a scenario: played in the queue of runs, watched, given up.</summary>
public sealed partial class ScenarioIsland
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Of the time that draws are played, the most that is spent on showing those that are there.</summary>
    private const double MostOfTime = 0.2;

    private RunTicket? _ticket;
    private RunJob? _mine;
    private TimeSpan _since;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    private bool Working => _ticket is { HasEnded: false };

    private string State => _ticket?.State.ToString().ToLowerInvariant() ?? "";

    private string Progress =>
        _ticket is { } ticket ? PlayText.Of(ticket, _since)
        : _played is { } played ? PlayText.Shown(played)
        : "";

    private async Task Play()
    {
        ScenarioQuery query = _rest with { Draws = _draws };
        try
        {
            RunPlan plan = await Service.Plan(query, _draws, _gone.Token);
            bool others = Queue.Find(plan.Id) is { Ticket.HasEnded: false };
            _ticket = Queue.Submit(plan);
            RunJob? job = Queue.Find(plan.Id);
            _mine = others ? null : job;
            _rest = query;
            _draft = ScenarioDraft.Read(Planner, query);
            await Bar.Show(query.Address());
            if (job is not null)
            {
                await Follow(plan, job);
            }

            if (_ticket is { State: RunState.Done } && _rest.Address() == query.Address())
            {
                _played = await Task.Run(() => Service.Played(plan.Id), _gone.Token);
                if (_single is { } single)
                {
                    Service.Remember(query, new ScenarioSight(single, _played));
                }
            }
            else if (_ticket is { State: RunState.Failed } failed)
            {
                _findings = [.. failed.Findings.Select(f => f.Error())];
            }
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

    private async Task Follow(RunPlan plan, RunJob job)
    {
        long start = Stopwatch.GetTimestamp();
        (int seen, TimeSpan spent) = (0, TimeSpan.Zero);
        await foreach (RunTicket ticket in job.Watch(Beat, _gone.Token))
        {
            if (_ticket?.Id != ticket.Id)
            {
                return;
            }

            _ticket = ticket;
            _since = Stopwatch.GetElapsedTime(start);
            StateHasChanged();
            if (ticket.Done > seen && ticket.Done < ticket.Total && spent <= MostOfTime * _since)
            {
                long look = Stopwatch.GetTimestamp();
                PlayedDraws? begun = await Task.Run(() => Service.Begun(plan), _gone.Token);
                if (_ticket?.Id != ticket.Id)
                {
                    return;
                }

                _played = begun ?? _played;
                (seen, spent) = (ticket.Done, spent + Stopwatch.GetElapsedTime(look));
                StateHasChanged();
            }
        }
    }

    private void GiveUp()
    {
        if (_ticket is { } ticket && Queue.Find(ticket.Id) is { } job)
        {
            Queue.Cancel(job);
        }
    }

    /// <summary>The scenario is another one now: draws that this reader has begun are no longer wanted.</summary>
    private void Forsake()
    {
        if (_mine is { Ticket.HasEnded: false } job)
        {
            Queue.Cancel(job);
        }

        (_mine, _ticket, _played) = (null, null, null);
    }
}
