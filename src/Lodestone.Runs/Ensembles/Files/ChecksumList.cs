using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Lodestone.Runs;

/// <summary>SHA-256 of some files of a folder, a line each, as <c>sha256sum</c> writes and <c>sha256sum -c</c> reads them.</summary>
internal static class ChecksumList
{
    private const string Gap = "  ";
    private const int Digits = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>Bytes of a list.</summary>
    public static byte[] Bytes(IEnumerable<(string Name, string Hash)> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line.Hash}{Gap}{line.Name}\n")));

    /// <summary>Reads a list: hash by name.</summary>
    /// <param name="files">File operations.</param>
    /// <param name="path">The list.</param>
    /// <param name="problem">What is wrong with it; null when it was read.</param>
    /// <returns>Empty when it is missing or not such a list.</returns>
    public static IReadOnlyDictionary<string, string> Read(IEnsembleFiles files, string path, out string? problem)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        problem = files.FileExists(path) ? null : "is missing";
        if (problem is not null)
        {
            return hashes;
        }

        using Stream stream = files.OpenRead(path);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        foreach (string line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isLine =
                line.Length > Digits + Gap.Length
                && line.AsSpan(0, Digits).IndexOfAnyExcept(Hexadecimal) < 0
                && line.AsSpan(Digits, Gap.Length).SequenceEqual(Gap);
            if (!isLine || !hashes.TryAdd(line[(Digits + Gap.Length)..], line[..Digits]))
            {
                problem = "is not a list of checksums";
                return new Dictionary<string, string>();
            }
        }

        return hashes;
    }

    /// <summary>What is wrong with a file; null when it has its checksum.</summary>
    /// <param name="files">File operations.</param>
    /// <param name="path">The file.</param>
    /// <param name="hash">Its checksum; null when the list does not name it.</param>
    public static string? Fault(IEnsembleFiles files, string path, string? hash)
    {
        if (!files.FileExists(path))
        {
            return "is missing";
        }

        using Stream stream = files.OpenRead(path);
        return hash is null ? "has no checksum"
            : Convert.ToHexStringLower(SHA256.HashData(stream)) == hash ? null
            : "is damaged or cut short: it does not have its checksum";
    }
}
