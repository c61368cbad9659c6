using System.Security.Cryptography;
using System.Text;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>The files of a package folder: bytes, what is there, and a hash of the content.</summary>
internal static class PackageFiles
{
    /// <summary>The bytes of a file; null when it cannot be read (reported).</summary>
    public static byte[]? Read(string directory, string path, FindingLog log)
    {
        string full = Path.Combine(directory, path);
        try
        {
            if (!File.Exists(full))
            {
                log.Error(Position.Of(path), "", "the file does not exist", Missing(directory, path));
                return null;
            }

            return File.ReadAllBytes(full);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            log.Error(Position.Of(path), "", $"the file cannot be read: {e.Message}", "check its name and permissions");
            return null;
        }
    }

    /// <summary>Names of the files directly in the folder, in ordinal order; none when it cannot be listed.</summary>
    public static IReadOnlyList<string> List(string directory)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(directory).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>First 12 hex digits of SHA-256 over names and bytes, in ordinal order of the names.</summary>
    public static string Hash(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, byte[] bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData([0]);
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static string Missing(string directory, string path)
    {
        IReadOnlyList<string> there = Directory.Exists(directory) ? List(directory) : [];
        IReadOnlyList<string> near = NearName.Slips(path, there, 1);
        if (near.Count > 0)
        {
            return $"did you mean '{near[0]}'?";
        }

        return path == PackageDescriptor.FileName
            ? "a data package needs this file: { \"name\": …, \"resources\": [ { \"name\": \"places\", \"path\": \"places.csv\" }, … ] }"
            : $"add it, or take it out of {PackageDescriptor.FileName}";
    }
}
