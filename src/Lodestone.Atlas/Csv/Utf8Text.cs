using System.Buffers;
using System.Text.Unicode;

namespace Lodestone.Atlas;

/// <summary>Turns the bytes of a file into text, or says where they stop being UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The text without byte order mark; null when the bytes are not UTF-8 (reported).</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, FindingLog log)
    {
        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            log.Error(
                new Position(file, 1, 1),
                "",
                "the file is UTF-16, not UTF-8",
                "save it as UTF-8 (in Excel: 'CSV UTF-8')"
            );
            return null;
        }

        int mark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        bytes = bytes[mark..];

        char[] buffer = new char[bytes.Length];
        OperationStatus status = Utf8.ToUtf16(
            bytes,
            buffer,
            out int read,
            out int written,
            replaceInvalidSequences: false
        );
        if (status == OperationStatus.Done)
        {
            int nul = Array.IndexOf(buffer, '\0', 0, written);
            if (nul < 0)
            {
                return new string(buffer, 0, written);
            }

            (int nulLine, int nulColumn) = Locate(buffer.AsSpan(0, nul));
            log.Error(
                new Position(file, nulLine, nulColumn),
                "",
                "a NUL character: this is not a text file",
                "save it as UTF-8 text"
            );
            return null;
        }

        (int line, int column) = Locate(buffer.AsSpan(0, written));
        log.Error(
            new Position(file, line, column),
            "",
            $"not UTF-8: byte 0x{bytes[read]:X2} at offset {read + mark} (line {line})",
            "save the file as UTF-8; a byte like this comes from Windows-1252 or Latin-1"
        );
        return null;
    }

    private static (int Line, int Column) Locate(ReadOnlySpan<char> before) =>
        (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
}
