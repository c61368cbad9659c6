using System.Runtime.ExceptionServices;

namespace Lodestone.Runs;

/// <summary>Plays an ensemble with some workers, stores it block by block and goes on where an earlier start ended.</summary>
/// <param name="runs">Folder that holds the runs.</param>
/// <param name="plan">What the ensemble is made of.</param>
/// <param name="newPlayer">Makes the player of a worker.</param>
/// <param name="settings">Workers, progress and further files.</param>
public sealed class EnsembleExecution(
    string runs,
    EnsemblePlan plan,
    Func<IBlockPlayer> newPlayer,
    EnsembleSettings? settings = null
)
{
    /// <summary>Draws up to which a number a draw of every series takes little.</summary>
    private const int ManyDraws = 2048;

    private readonly EnsembleSettings _settings = settings ?? new EnsembleSettings();

    /// <summary>Plays what is missing. The same bytes come out for any number of workers and of starts.</summary>
    /// <param name="progress">Told after every block.</param>
    /// <param name="finish">First request to end: no further block begins, those at work are finished and stored.</param>
    /// <param name="stop">Second request: players are asked to give up their blocks. What is stored stays stored.</param>
    /// <returns>Complete or not; a request to end is no error.</returns>
    /// <exception cref="NoUsableDrawException">Files are to stand beside the shards, and every draw failed or missed the tolerance.</exception>
    /// <exception cref="IOException">Another process is at work on the same ensemble, or the disk fails.</exception>
    /// <exception cref="InvalidDataException">A draft of the same name has other series, or a player left a number out.</exception>
    public EnsembleResult Play(
        IProgress<EnsembleProgress>? progress = null,
        CancellationToken finish = default,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(_settings.Workers, 1);
        string place = Path.Combine(runs, plan.Identity.Hash);
        string[] further = [.. _settings.Further.Select(file => file.Name)];
        if (
            _settings.Files.FolderExists(place)
            && FinishedCheck.Of(_settings.Files, place, plan.Blocks, further).IsWhole
        )
        {
            return new EnsembleResult(place, true, plan.Draws, plan.Draws, []) { WasStored = true };
        }

        (EnsembleDraft draft, int done) = Fill(further, progress, finish, stop);
        using (draft)
        {
            bool complete = done == plan.Draws && !stop.IsCancellationRequested;
            string folder = complete ? Finish(draft) : draft.Folder;
            return new EnsembleResult(folder, complete, done, plan.Draws, draft.Damaged) { Remade = draft.Remade };
        }
    }

    /// <summary>Plays what is missing; the players and their memory are gone when it returns.</summary>
    private (EnsembleDraft Draft, int Done) Fill(
        IReadOnlyCollection<string> further,
        IProgress<EnsembleProgress>? progress,
        CancellationToken finish,
        CancellationToken stop
    )
    {
        using IBlockPlayer first = newPlayer();
        var draft = EnsembleDraft.Open(runs, plan, first.Series, first.Drivers, _settings.Files, further);
        try
        {
            var tally = new EnsembleTally(plan.Draws, _settings.Headline?.Invoke(first.Series) ?? []);
            var missing = draft.Missing.ToHashSet();
            foreach (int block in Enumerable.Range(0, plan.Blocks).Where(b => !missing.Contains(b)))
            {
                tally.Found(draft, block);
            }

            progress?.Report(tally.Progress());
            new Round(draft, tally, progress, finish, stop).Run(first, newPlayer, _settings.Workers);
            return (draft, tally.Done);
        }
        catch
        {
            draft.Dispose();
            throw;
        }
    }

    /// <summary>Makes the files beside the shards and moves the folder to its place.</summary>
    private string Finish(EnsembleDraft draft)
    {
        if (_settings.Further.Count > 0)
        {
            var ensemble = EnsembleReader.Open(draft.Folder, _settings.Files);
            if (ensemble.Usable == 0)
            {
                throw NoUsableDrawException.Of(ensemble.Statuses);
            }

            foreach (EnsembleFile file in _settings.Further)
            {
                LetGo();
                draft.Write(file.Name, stream => file.Write(ensemble, stream));
            }
        }

        return draft.Publish();
    }

    /// <summary>Frees the memory of what is over, the players and the file before, where the next file takes much.</summary>
    /// <remarks>Old objects are collected seldom: without it what each part of the work has needed adds up.</remarks>
    private void LetGo()
    {
        if (plan.Draws > ManyDraws)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    /// <summary>One start: workers take the missing blocks in order until there are none, or until asked to end.</summary>
    private sealed class Round(
        EnsembleDraft draft,
        EnsembleTally tally,
        IProgress<EnsembleProgress>? progress,
        CancellationToken finish,
        CancellationToken stop
    )
    {
        private readonly Lock _gate = new();
        private readonly SortedDictionary<int, Exception> _faults = [];
        private int _next = -1;

        public void Run(IBlockPlayer first, Func<IBlockPlayer> newPlayer, int workers)
        {
            int count = Math.Min(workers, draft.Missing.Count);
            Thread[] others =
            [
                .. Enumerable.Range(1, Math.Max(0, count - 1)).Select(_ => new Thread(() => Join(newPlayer))),
            ];
            foreach (Thread thread in others)
            {
                thread.Start();
            }

            Work(first);
            foreach (Thread thread in others)
            {
                thread.Join();
            }

            if (_faults.Count > 0)
            {
                ExceptionDispatchInfo.Throw(_faults.First().Value);
            }
        }

        private void Join(Func<IBlockPlayer> newPlayer)
        {
            try
            {
                using IBlockPlayer player = newPlayer();
                if (
                    !player.Series.SequenceEqual(draft.Manifest.Series)
                    || !player.Drivers.SequenceEqual(draft.Manifest.Drivers)
                )
                {
                    throw new InvalidOperationException("the players of an ensemble have different series or drivers");
                }

                Work(player);
            }
            catch (Exception e)
            {
                Fault(-1, e);
            }
        }

        private void Work(IBlockPlayer player)
        {
            EnsemblePlan plan = draft.Manifest.Plan;
            var writer = new ShardWriter(draft.Manifest);
            var data = new DrawBlock(plan.BlockDraws, player.Series.Count, player.Drivers.Count);
            while (Take() is { } block)
            {
                try
                {
                    player.Play(plan.FirstDraw(block), plan.DrawsOf(block), data, stop);
                    stop.ThrowIfCancellationRequested();
                    draft.Save(block, data, writer);
                    Report(data, plan.DrawsOf(block));
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception e)
                {
                    Fault(block, e);
                    return;
                }
            }
        }

        private int? Take()
        {
            lock (_gate)
            {
                bool ended = finish.IsCancellationRequested || stop.IsCancellationRequested || _faults.Count > 0;
                return ended || _next + 1 >= draft.Missing.Count ? null : draft.Missing[++_next];
            }
        }

        private void Report(DrawBlock data, int count)
        {
            lock (_gate)
            {
                tally.Played(data, count);
                progress?.Report(tally.Progress());
            }
        }

        private void Fault(int block, Exception e)
        {
            lock (_gate)
            {
                _faults.TryAdd(block, e);
            }
        }
    }
}
