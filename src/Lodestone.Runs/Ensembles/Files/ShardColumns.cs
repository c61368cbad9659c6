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

    /// <summary>Whole-number columns of a draw's status.</summary>
    public static readonly DataField<int>[] Counts =
    [
        new("periods"),
        new("steps"),
        new("fallbacks"),
        new("missed_periods"),
        new("failed_period"),
    ];

    public static readonly DataField<double> WorstResidual = new("worst_residual");

    /// <summary>Name of the values file of a block.</summary>
    public static string ValuesFile(int block) => $"part-{block:D5}.parquet";

    /// <summary>Name of the draws file of a block.</summary>
    public static string DrawsFile(int block) => $"draws-{block:D5}.parquet";

    /// <summary>Name of the checksum file that closes a block.</summary>
    public static string ChecksumFile(int block) => $"part-{block:D5}.sha256";

    public static DataField<double>[] DriverFields(IReadOnlyList<DriverColumn> drivers) =>
        [.. drivers.Select(d => new DataField<double>(d.Column))];

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
