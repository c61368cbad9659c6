using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lodestone.Runs;

/// <summary>A number that stands for a text, the same on every machine and in every version.</summary>
internal static class StableHash
{
    /// <summary>The first eight bytes of the SHA-256 of the text in UTF-8.</summary>
    public static ulong Of(string text) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
