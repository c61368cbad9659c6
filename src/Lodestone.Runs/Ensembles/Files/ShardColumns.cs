using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Lodestone.Runs;

/// <summary>The columns of the two Parquet files of a block.</summary>
internal static class ShardColumns
{
    public static readonly DataField<int> Draw = new("draw");
    public static readonly DataField<double> Value = new("value");

    /// <summary>Key columns of a value, in the order of an outcome.</summary>
    public static readonly DataField[] Keys =
    [
        .. new[] { "variable", "place", "partner", "good", "process", "sector", "period", "unit" }.Select(
            name => new DataField(name, typeof(string), isNullable: false)
        ),
    ];

    public static readonly ParquetSchema Values = new([Draw, .. Keys, Value]);

    /// <summary>Columns of a draw before those of its drivers: its number, five counts, its worst residual.</summary>
    public static readonly string[] OfDraw =
    [
        "draw",
        "periods",
        "steps",
        "fallbacks",
        "missed_periods",
        "failed_period",
        "worst_residual",
    ];

    /// <summary>Position of the worst residual among the columns of a draw; counts stand before it.</summary>
    public const int WorstResidual = 6;

    /// <summary>Name of the values file of a block.</summary>
    public static string ValuesFile(int block) => $"part-{block:D5}.parquet";

    /// <summary>Name of the draws file of a block.</summary>
    public static string DrawsFile(int block) => $"draws-{block:D5}.parquet";

    /// <summary>Name of the checksum file that closes a block.</summary>
    public static string ChecksumFile(int block) => $"part-{block:D5}.sha256";

    /// <summary>Columns of the draws file: those of a draw, then one for each driver.</summary>
    public static ParquetSchema Draws(IReadOnlyList<DriverColumn> drivers) =>
        new([
            .. OfDraw.Select(
                (name, i) => i < WorstResidual ? (Field)new DataField<int>(name) : new DataField<double>(name)
            ),
            .. drivers.Select(d => new DataField<double>(d.Column)),
        ]);

    /// <summary>Zstandard; dictionaries for words. The pools of the library have no limit unless one is set.</summary>
    public static ParquetOptions Options()
    {
        const int Pool = 1 << 24;
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = CompressionLevel.Fastest,
            MaximumSmallPoolFreeBytes = Pool,
            MaximumLargePoolFreeBytes = Pool,
        };
        foreach (DataField key in Keys)
        {
            options.ColumnEncodingHints[key.Path.ToString()] = EncodingHint.Dictionary;
        }

        return options;
    }
}
