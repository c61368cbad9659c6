using System.Text;

namespace Lodestone.Atlas;

/// <summary>Turns the bytes of an original file into text: UTF-8 where they are UTF-8, else Windows-1252.</summary>
internal static class ImportedText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text without byte order mark and the encoding it was read in; null when it is not text (reported).</summary>
    public static (string Text, string Encoding)? Decode(string file, byte[] bytes, FindingLog log)
    {
        bool utf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..])
        {
            log.Error(
                Position.Of(file),
                "",
                "this is a workbook or another zip file, not CSV text",
                "open it, choose the sheet and save it as 'CSV UTF-8'; unpack a zip file first"
            );
            return null;
        }

        try
        {
            _ = utf16 ? 0 : Strict.GetCharCount(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            string text = windows.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal)
                ? Utf8Text.Decode(file, bytes, log) is { } never
                    ? (never, "UTF-8")
                    : null
                : (text, "Windows-1252");
        }

        return Utf8Text.Decode(file, bytes, log) is { } sound ? (sound, "UTF-8") : null;
    }
}
