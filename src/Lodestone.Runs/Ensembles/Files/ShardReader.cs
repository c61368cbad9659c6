using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Lodestone.Runs;

/// <summary>Reads the values of one block, row group by row group.</summary>
internal sealed class ShardReader : IDisposable
{
    private readonly Stream _stream;
    private readonly ParquetReader _reader;
    private readonly int _draws;
    private readonly string _file;

    private ShardReader(string file, Stream stream, ParquetReader reader, int draws)
    {
        _file = file;
        _stream = stream;
        _reader = reader;
        _draws = draws;
    }

    /// <summary>Opens the values of a block.</summary>
    /// <exception cref="StoredRunException">The file is not the one that the manifest describes.</exception>
    public static ShardReader Open(IEnsembleFiles files, string file, EnsembleManifest manifest, int block)
    {
        Stream? stream = null;
        try
        {
            stream = files.OpenRead(file);
            Stream opened = stream;
            ParquetReader reader = Blocking.Wait(() => ParquetReader.CreateAsync(opened));
            int draws = manifest.Plan.DrawsOf(block);
            int groups = (manifest.Series.Count + manifest.Plan.GroupSeries - 1) / manifest.Plan.GroupSeries;
            string first = manifest.Plan.FirstDraw(block).ToString(CultureInfo.InvariantCulture);
            if (
                reader.RowGroupCount != groups
                || reader.CustomMetadata.GetValueOrDefault("lodestone.ensemble") != manifest.Plan.Identity.Hash
                || reader.CustomMetadata.GetValueOrDefault("lodestone.first_draw") != first
            )
            {
                throw new StoredRunException(
                    file,
                    $"does not hold draws {first} to {manifest.Plan.FirstDraw(block) + draws - 1} of ensemble {manifest.Plan.Identity}"
                );
            }

            return new ShardReader(file, stream, reader, draws);
        }
        catch (Exception e) when (e is not StoredRunException)
        {
            stream?.Dispose();
            throw Unreadable(file, e);
        }
        catch
        {
            stream?.Dispose();
            throw;
        }
    }

    /// <summary>Values [series of the group, draw of the block].</summary>
    /// <param name="group">Zero-based row group.</param>
    /// <param name="series">Series in the group.</param>
    /// <param name="target">At least series × draws numbers.</param>
    /// <exception cref="StoredRunException">The group cannot be read, or has another size.</exception>
    public void ReadGroup(int group, int series, Memory<double> target)
    {
        try
        {
            using ParquetRowGroupReader rows = _reader.OpenRowGroupReader(group);
            if (rows.RowCount != (long)series * _draws)
            {
                throw new StoredRunException(
                    _file,
                    $"has {rows.RowCount} rows in row group {group}, not {series} series of {_draws} draws"
                );
            }

            Blocking.Wait(() => rows.ReadAsync(ShardColumns.Value, target[..(series * _draws)]).AsTask());
        }
        catch (Exception e) when (e is not StoredRunException)
        {
            throw Unreadable(_file, e);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Blocking.Wait(() => _reader.DisposeAsync().AsTask());
        _stream.Dispose();
    }

    /// <summary>Statuses of a block, from its second file.</summary>
    /// <exception cref="StoredRunException">The file cannot be read, or has other columns.</exception>
    public static DrawStatus[] ReadStatuses(IEnsembleFiles files, string file, EnsembleManifest manifest, int block) =>
        ReadDraws(files, file, manifest, block, StatusesAsync);

    /// <summary>Driver values [driver][draw] of a block, from its second file.</summary>
    /// <exception cref="StoredRunException">The file cannot be read, or has other columns.</exception>
    public static double[][] ReadDrivers(IEnsembleFiles files, string file, EnsembleManifest manifest, int block) =>
        ReadDraws(files, file, manifest, block, DriversAsync);

    private static StoredRunException Unreadable(string file, Exception e) =>
        e is FileNotFoundException or DirectoryNotFoundException
            ? StoredRunException.Missing(file, e)
            : new StoredRunException(file, $"cannot be read as Parquet: {e.Message}", e);

    private static T ReadDraws<T>(
        IEnsembleFiles files,
        string file,
        EnsembleManifest manifest,
        int block,
        Func<ParquetRowGroupReader, ParquetSchema, int, Task<T>> read
    )
    {
        async Task<T> ReadAsync()
        {
            int count = manifest.Plan.DrawsOf(block);
            using Stream stream = files.OpenRead(file);
            await using ParquetReader reader = await ParquetReader.CreateAsync(stream);
            using ParquetRowGroupReader rows = reader.OpenRowGroupReader(0);
            return rows.RowCount == count
                ? await read(rows, ShardColumns.Draws(manifest.Drivers), count)
                : throw new StoredRunException(file, $"has {rows.RowCount} draws, not {count}");
        }

        try
        {
            return Blocking.Wait(ReadAsync);
        }
        catch (Exception e) when (e is not StoredRunException)
        {
            throw Unreadable(file, e);
        }
    }

    private static async Task<DrawStatus[]> StatusesAsync(ParquetRowGroupReader rows, ParquetSchema schema, int count)
    {
        int[][] counts = new int[ShardColumns.WorstResidual][];
        for (int i = 1; i < counts.Length; i++)
        {
            counts[i] = new int[count];
            await rows.ReadAsync(schema.DataFields[i], counts[i].AsMemory());
        }

        double[] residuals = new double[count];
        await rows.ReadAsync(schema.DataFields[ShardColumns.WorstResidual], residuals.AsMemory());
        var statuses = new DrawStatus[count];
        for (int d = 0; d < count; d++)
        {
            statuses[d] = new DrawStatus(
                counts[1][d],
                counts[2][d],
                counts[3][d],
                counts[4][d],
                counts[5][d],
                residuals[d]
            );
        }

        return statuses;
    }

    private static async Task<double[][]> DriversAsync(ParquetRowGroupReader rows, ParquetSchema schema, int count)
    {
        double[][] drivers = new double[schema.DataFields.Length - ShardColumns.OfDraw.Length][];
        for (int i = 0; i < drivers.Length; i++)
        {
            drivers[i] = new double[count];
            await rows.ReadAsync(schema.DataFields[ShardColumns.OfDraw.Length + i], drivers[i].AsMemory());
        }

        return drivers;
    }
}
