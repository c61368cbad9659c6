using CsCheck;

namespace Lodestone.Atlas.Tests.Packages;

public sealed class CorruptionTests
{
    private static readonly Gen<string> Junk = Gen.OneOf(
        "",
        "-1",
        "NaN",
        "inf",
        "1e400",
        "\"",
        ",",
        "\n",
        "\r",
        "é",
        "\0",
        "*",
        "CHN",
        "dy-oxide",
        "0",
        "1,5",
        ";",
        "=1+1",
        "'",
        "999999999999",
        "  ",
        "\uFEFF"
    );

    [Fact]
    public void Random_bytes_in_a_file_never_throw() =>
        Gen.Select(Gen.Int[0, 14], Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 3])
            .Sample(
                (file, at, value, how) =>
                    Corrupt(
                        file,
                        bytes =>
                        {
                            at %= bytes.Length;
                            switch (how)
                            {
                                case 0:
                                    bytes[at] = value;
                                    return bytes;
                                case 1:
                                    return bytes[..at];
                                case 2:
                                    return [.. bytes[..at], value, .. bytes[at..]];
                                default:
                                    return [.. bytes[..at], .. bytes[(at + 1)..]];
                            }
                        }
                    ),
                iter: 150,
                threads: 1
            );

    [Fact]
    public void Random_fields_in_a_table_never_throw() =>
        Gen.Select(Gen.Int[0, 14], Gen.Int[0, 10_000], Junk)
            .Sample(
                (file, at, junk) =>
                    Corrupt(
                        file,
                        bytes =>
                        {
                            string text = System.Text.Encoding.UTF8.GetString(bytes);
                            int[] cuts =
                            [
                                .. Enumerable.Range(0, text.Length).Where(i => text[i] is ',' or '\n'),
                                text.Length,
                            ];
                            int end = cuts[at % cuts.Length];
                            int start = end == 0 ? 0 : text.LastIndexOfAny([',', '\n'], end - 1) + 1;
                            return System.Text.Encoding.UTF8.GetBytes(text[..start] + junk + text[end..]);
                        }
                    ),
                iter: 150,
                threads: 1
            );

    private static void Corrupt(int file, Func<byte[], byte[]> change)
    {
        using var package = new SmallPackage();
        string name = package.Files[file % package.Files.Count];
        AtlasReading reading = package.Bytes(name, change([.. package.BytesOf(name)])).Read();
        Assert.Equal(reading.World is null, reading.HasErrors);
        Assert.All(reading.Tables, t => Assert.Equal(t.Rows.Count, t.Used + t.Superseded + t.Refused));
        Assert.All(
            reading.Findings,
            f => Assert.True(f.Severity != Severity.Error || f.Remedy.Length > 0, f.ToString())
        );
        Assert.Equal(reading.HasErrors, AtlasSummary.Of(reading).Errors > 0);
        foreach (AtlasTable table in reading.Tables.Where(t => t.Rows.Count > 0))
        {
            AtlasWhy.Explain(reading, table.Name, table.KeyOf(table.Rows[0]));
        }
    }
}
