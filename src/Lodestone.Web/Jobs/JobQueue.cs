using System.Globalization;
using Microsoft.Extensions.Hosting;

namespace Lodestone.Web;

/// <summary>Does jobs in the order they came, some at a time. What is asked for twice is one job.</summary>
internal sealed class JobQueue(WebSettings settings) : BackgroundService
{
    /// <summary>Jobs that ended without being stored and are still remembered.</summary>
    private const int MostEnded = 256;

    private const int RetrySeconds = 10;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private readonly LinkedList<Job> _waiting = new();
    private readonly Queue<string> _ended = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _playing;

    /// <summary>The job of a key: the one at work, nothing when the result is stored, or a new one at the end of the queue.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="isStored">Whether its result is there; looked at when nothing works at it.</param>
    /// <param name="make">Makes the job.</param>
    /// <exception cref="Refusal">The queue is full.</exception>
    public Job? Submit(string key, Func<bool> isStored, Func<Job> make)
    {
        lock (_gate)
        {
            if (_jobs.TryGetValue(key, out Job? known) && !known.HasEnded)
            {
                return known;
            }

            if (isStored())
            {
                return null;
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

            Job job = make();
            _jobs[key] = job;
            _waiting.AddLast(job);
            _arrived.Release();
            return job;
        }
    }

    /// <summary>The job of a key that waits, is at work, or ended without being stored; null when there is none.</summary>
    public Job? Find(string key)
    {
        lock (_gate)
        {
            return _jobs.GetValueOrDefault(key);
        }
    }

    /// <summary>Jobs at work or waiting, in their order.</summary>
    public IReadOnlyList<Job> Working()
    {
        lock (_gate)
        {
            Job[] waiting = [.. _waiting];
            return [.. _jobs.Values.Where(job => !job.HasEnded && !waiting.Contains(job)), .. waiting];
        }
    }

    /// <summary>Gives a job up: at once when it waits, after the period or block it is in when it is at work.</summary>
    public void Cancel(Job job)
    {
        bool waited;
        lock (_gate)
        {
            waited = _waiting.Remove(job);
        }

        if (waited)
        {
            job.Drop();
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
                    () => job.Work(stopping),
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

    private Job? Take()
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
    private void Forget(Job job)
    {
        lock (_gate)
        {
            if (job.IsStored)
            {
                Remove(job);
                return;
            }

            _ended.Enqueue(job.Key);
            if (_ended.Count > MostEnded && _jobs.TryGetValue(_ended.Dequeue(), out Job? old) && old.HasEnded)
            {
                Remove(old);
            }
        }
    }

    private void Remove(Job job)
    {
        if (_jobs.TryGetValue(job.Key, out Job? held) && held == job)
        {
            _jobs.Remove(job.Key);
        }
    }

    public override void Dispose()
    {
        _arrived.Dispose();
        base.Dispose();
    }
}
