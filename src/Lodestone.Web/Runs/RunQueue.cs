using System.Globalization;
using Microsoft.Extensions.Hosting;

namespace Lodestone.Web;

/// <summary>Plays jobs in the order they came, some at a time. A run that is asked for twice is one job.</summary>
internal sealed class RunQueue(WebSettings settings, RunShelf shelf, RunPlaying playing) : BackgroundService
{
    /// <summary>Jobs that ended without being stored and are still remembered.</summary>
    private const int MostEnded = 256;

    private const int RetrySeconds = 10;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, RunJob> _jobs = new(StringComparer.Ordinal);
    private readonly LinkedList<RunJob> _waiting = new();
    private readonly Queue<string> _ended = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _playing;

    /// <summary>The run of this plan: the stored one, the one at work, or a new one at the end of the queue.</summary>
    /// <exception cref="Refusal">The queue is full.</exception>
    public RunTicket Submit(RunPlan plan)
    {
        lock (_gate)
        {
            if (_jobs.TryGetValue(plan.Id, out RunJob? known) && !known.Ticket.HasEnded)
            {
                return known.Ticket;
            }

            if (shelf.Find(plan.Id) is { } stored)
            {
                return stored;
            }

            if (_waiting.Count >= settings.Waiting + Math.Max(0, settings.Parallel - _playing))
            {
                throw new Refusal(
                    StatusCodes.Status429TooManyRequests,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{_playing} runs are played and {_waiting.Count} wait: the queue is full"
                    ),
                    "ask again when one has ended"
                )
                {
                    RetryAfter = RetrySeconds,
                };
            }

            var job = new RunJob(plan);
            _jobs[plan.Id] = job;
            _waiting.AddLast(job);
            _arrived.Release();
            return job.Ticket;
        }
    }

    /// <summary>The job of a run that waits, is at work, or ended without being stored; null when there is none.</summary>
    public RunJob? Find(string id)
    {
        lock (_gate)
        {
            return _jobs.GetValueOrDefault(id);
        }
    }

    /// <summary>Runs that are played or wait, in their order.</summary>
    public IReadOnlyList<RunTicket> Working()
    {
        lock (_gate)
        {
            RunJob[] waiting = [.. _waiting];
            return
            [
                .. _jobs
                    .Values.Where(job => !job.Ticket.HasEnded && !waiting.Contains(job))
                    .Concat(waiting)
                    .Select(job => job.Ticket),
            ];
        }
    }

    /// <summary>Gives a job up: at once when it waits, after the period or block it is in when it is at work.</summary>
    public void Cancel(RunJob job)
    {
        bool waited;
        lock (_gate)
        {
            waited = _waiting.Remove(job);
        }

        if (waited)
        {
            job.End(RunState.Cancelled, []);
            Forget(job);
        }
        else
        {
            job.Cancel();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, settings.Parallel).Select(_ => Serve(stoppingToken)));

    private async Task Serve(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await _arrived.WaitAsync(stopping);
            if (Take() is { } job)
            {
                await Task.Factory.StartNew(
                    () => playing.Play(job, stopping),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                );
                lock (_gate)
                {
                    _playing--;
                }

                Forget(job);
            }
        }
    }

    private RunJob? Take()
    {
        lock (_gate)
        {
            if (_waiting.First is not { } first)
            {
                // It was cancelled while it waited.
                return null;
            }

            _waiting.RemoveFirst();
            _playing++;
            return first.Value;
        }
    }

    /// <summary>What is stored is on the shelf; of the rest the last few are remembered.</summary>
    private void Forget(RunJob job)
    {
        lock (_gate)
        {
            if (job.Ticket.State == RunState.Done)
            {
                Remove(job);
                return;
            }

            _ended.Enqueue(job.Id);
            if (_ended.Count > MostEnded && _jobs.TryGetValue(_ended.Dequeue(), out RunJob? old) && old.Ticket.HasEnded)
            {
                Remove(old);
            }
        }
    }

    private void Remove(RunJob job)
    {
        if (_jobs.TryGetValue(job.Id, out RunJob? held) && held == job)
        {
            _jobs.Remove(job.Id);
        }
    }

    public override void Dispose()
    {
        _arrived.Dispose();
        base.Dispose();
    }
}
