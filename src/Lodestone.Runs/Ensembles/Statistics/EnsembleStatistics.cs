namespace Lodestone.Runs;

/// <summary>Passes over the shards of an ensemble that never hold more than a set number of values.</summary>
public static class EnsembleStatistics
{
    /// <summary>Values held at once when nothing else is said: 32 MB.</summary>
    public const int UsualBuffer = 1 << 22;

    private const int OpenShards = 16;

    /// <summary>Bands of every series, in the order of the series.</summary>
    /// <remarks>
    /// Exact quantiles need all draws of a series at once. A row group is read from every shard and as many of its
    /// series are kept as the buffer holds; where they are not all of them, the group is read again for the rest. The
    /// memory is that of the buffer whatever the number of draws, as long as one series fits.
    /// </remarks>
    /// <param name="ensemble">The stored draws.</param>
    /// <param name="buffer">Values held at once; at least one series is held.</param>
    /// <param name="cancel">Stops between two reads.</param>
    /// <exception cref="InvalidDataException">No draw is usable.</exception>
    /// <exception cref="StoredRunException">A shard cannot be read.</exception>
    public static IEnumerable<SeriesBands> Bands(
        EnsembleReader ensemble,
        int buffer = UsualBuffer,
        CancellationToken cancel = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer, 1);
        if (ensemble.Usable == 0)
        {
            throw new InvalidDataException(
                $"{ensemble.Folder}: none of the {ensemble.Plan.Draws} draws is usable; there is nothing to take statistics of"
            );
        }

        return Pass(ensemble, SeriesAtOnce(ensemble, buffer), cancel);
    }

    /// <summary>Series of a group that are held at once: as few as do with the readings that the buffer asks for.</summary>
    internal static int SeriesAtOnce(EnsembleReader ensemble, int buffer)
    {
        int group = Math.Min(ensemble.Plan.GroupSeries, ensemble.Series.Count);
        int most = Math.Clamp(buffer / ensemble.Usable, 1, group);
        int readings = (group + most - 1) / most;
        return (group + readings - 1) / readings;
    }

    private static IEnumerable<SeriesBands> Pass(EnsembleReader ensemble, int atOnce, CancellationToken cancel)
    {
        int draws = ensemble.Usable;
        double[] values = new double[(long)atOnce * draws];
        double[] group = new double[
            Math.Min(ensemble.Plan.GroupSeries, ensemble.Series.Count) * ensemble.Plan.BlockDraws
        ];
        var open = new ShardReader?[Math.Min(OpenShards, ensemble.Plan.Blocks)];
        try
        {
            for (int g = 0, first = 0; first < ensemble.Series.Count; g++, first += ensemble.Plan.GroupSeries)
            {
                int inGroup = ensemble.SeriesIn(g);
                for (int start = 0; start < inGroup; start += atOnce)
                {
                    int count = Math.Min(atOnce, inGroup - start);
                    Gather(ensemble, open, g, start, count, group, values, cancel);
                    for (int s = 0; s < count; s++)
                    {
                        yield return new SeriesBands(
                            ensemble.Series[first + start + s],
                            Model.Bands.SortAndMeasure(values.AsSpan(s * draws, draws))
                        );
                    }
                }
            }
        }
        finally
        {
            foreach (ShardReader? shard in open)
            {
                shard?.Dispose();
            }
        }
    }

    /// <summary>Values [series, draw] of some series of a group from every shard; the first shards stay open.</summary>
    private static void Gather(
        EnsembleReader ensemble,
        ShardReader?[] open,
        int group,
        int start,
        int count,
        double[] buffer,
        double[] values,
        CancellationToken cancel
    )
    {
        int filled = 0;
        for (int block = 0; block < ensemble.Plan.Blocks; block++)
        {
            cancel.ThrowIfCancellationRequested();
            ShardReader shard;
            if (block < open.Length)
            {
                shard = open[block] ??= ensemble.OpenShard(block);
                shard.ReadGroup(group, ensemble.SeriesIn(group), buffer);
            }
            else
            {
                using ShardReader brief = ensemble.OpenShard(block);
                brief.ReadGroup(group, ensemble.SeriesIn(group), buffer);
            }

            int taken = 0;
            for (int s = 0; s < count; s++)
            {
                taken = ensemble.Pick(block, buffer, start + s, values.AsSpan((s * ensemble.Usable) + filled));
            }

            filled += taken;
        }
    }
}
