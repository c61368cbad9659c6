using System.Globalization;
using Lodestone.Model;
using Parquet;
using Parquet.Schema;

namespace Lodestone.Runs;

/// <summary>Writes the two Parquet files of a block. Keeps its buffers from block to block; one for each worker.</summary>
internal sealed class ShardWriter
{
    private readonly EnsembleManifest _manifest;
    private readonly ParquetOptions _options = ShardColumns.Options();
    private readonly string[] _periods;
    private readonly int[] _draws;
    private readonly string[] _words;
    private readonly double[] _values;

    public ShardWriter(EnsembleManifest manifest)
    {
        _manifest = manifest;
        Horizon horizon = manifest.Plan.Scenario.Horizon;
        _periods = ["base", .. Enumerable.Range(0, horizon.Periods).Select(i => horizon.At(i).ToString())];
        int rows = checked(Math.Min(manifest.Plan.GroupSeries, manifest.Series.Count) * manifest.Plan.BlockDraws);
        _draws = new int[rows];
        _words = new string[rows];
        _values = new double[rows];
    }

    /// <summary>Values, one row group for each group of series, rows by series and then draw. Draws that are left out are NaN.</summary>
    /// <exception cref="InvalidDataException">A draw that is not left out lacks a number.</exception>
    public async Task WriteValuesAsync(Stream stream, int block, DrawBlock data)
    {
        int count = _manifest.Plan.DrawsOf(block);
        int first = _manifest.Plan.FirstDraw(block);
        await using ParquetWriter writer = await OpenAsync(ShardColumns.Values, stream, block);

        for (int start = 0; start < _manifest.Series.Count; start += _manifest.Plan.GroupSeries)
        {
            int series = Math.Min(_manifest.Plan.GroupSeries, _manifest.Series.Count - start);
            int rows = series * count;
            for (int s = 0, row = 0; s < series; s++)
            {
                for (int d = 0; d < count; d++, row++)
                {
                    _draws[row] = first + d;
                    _values[row] = Value(data, d, start + s, first);
                }
            }

            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<int>(ShardColumns.Draw, _draws.AsMemory(0, rows));
            for (int k = 0; k < ShardColumns.Keys.Length; k++)
            {
                for (int s = 0; s < series; s++)
                {
                    _words.AsSpan(s * count, count).Fill(Key(_manifest.Series[start + s], k));
                }

                await group.WriteAsync(ShardColumns.Keys[k], new ArraySegment<string>(_words, 0, rows));
            }

            await group.WriteAsync<double>(ShardColumns.Value, _values.AsMemory(0, rows));
        }
    }

    /// <summary>Status and driver values, one row a draw.</summary>
    /// <exception cref="InvalidDataException">A driver has no value in a draw.</exception>
    public async Task WriteDrawsAsync(Stream stream, int block, DrawBlock data)
    {
        int count = _manifest.Plan.DrawsOf(block);
        int first = _manifest.Plan.FirstDraw(block);
        ParquetSchema schema = ShardColumns.Draws(_manifest.Drivers);
        await using ParquetWriter writer = await OpenAsync(schema, stream, block);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        int[] numbers = new int[count];
        for (int column = 0; column < ShardColumns.WorstResidual; column++)
        {
            for (int d = 0; d < count; d++)
            {
                numbers[d] = Number(column, first + d, data.Statuses[d]);
            }

            await group.WriteAsync<int>(schema.DataFields[column], numbers.AsMemory());
        }

        double[] values = [.. data.Statuses.Take(count).Select(s => s.WorstResidual)];
        await group.WriteAsync<double>(schema.DataFields[ShardColumns.WorstResidual], values.AsMemory());
        for (int i = 0; i < _manifest.Drivers.Count; i++)
        {
            for (int d = 0; d < count; d++)
            {
                values[d] = data.DriversOf(d)[i];
                if (double.IsNaN(values[d]))
                {
                    throw new InvalidDataException($"draw {first + d} has no value of {_manifest.Drivers[i].Column}");
                }
            }

            await group.WriteAsync<double>(schema.DataFields[ShardColumns.OfDraw.Length + i], values.AsMemory());
        }
    }

    private static int Number(int column, int draw, in DrawStatus status) =>
        column switch
        {
            0 => draw,
            1 => status.Periods,
            2 => status.Steps,
            3 => status.Fallbacks,
            4 => status.MissedPeriods,
            _ => status.FailedPeriod,
        };

    private async Task<ParquetWriter> OpenAsync(ParquetSchema schema, Stream stream, int block)
    {
        ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, _options);
        writer.CustomMetadata = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["lodestone.draws"] = _manifest.Plan.DrawsOf(block).ToString(CultureInfo.InvariantCulture),
            ["lodestone.ensemble"] = _manifest.Plan.Identity.Hash,
            ["lodestone.first_draw"] = _manifest.Plan.FirstDraw(block).ToString(CultureInfo.InvariantCulture),
        };
        return writer;
    }

    private double Value(DrawBlock data, int draw, int series, int first)
    {
        if (data.Statuses[draw].LeftOut)
        {
            return double.NaN;
        }

        double value = data.Values[(draw * data.Series) + series] + 0.0;
        return double.IsNaN(value)
            ? throw new InvalidDataException($"draw {first + draw} has no number for {_manifest.Series[series]}")
            : value;
    }

    private string Key(Series s, int column) =>
        column switch
        {
            0 => s.Variable,
            1 => s.Place,
            2 => s.Partner,
            3 => s.Good,
            4 => s.Process,
            5 => s.Sector,
            6 => _periods[s.Period + 1],
            _ => s.Unit,
        };
}
