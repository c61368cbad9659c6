using System.Text;

namespace Lodestone.Atlas;

/// <summary>Turns the bytes of an original file into text: UTF-8 where they are UTF-8, else Windows-1252.</summary>
internal static class ImportedText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text without byte order mark and the encoding it was read in; null when it is not text (reported).</summary>
    public static (string Text, string Encoding)? Decode(string file, byte[] bytes, FindingLog log)
    {
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

        (string text, string encoding) = Text(bytes);
        bool isText =
            bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && !text.Contains('\0', StringComparison.Ordinal);
        if (isText)
        {
            return (text, encoding);
        }

        // Says what it is instead, and where.
        _ = Utf8Text.Decode(file, bytes, log);
        return null;
    }

    private static (string Text, string Encoding) Text(byte[] bytes)
    {
        int mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return (Strict.GetString(bytes, mark, bytes.Length - mark), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), "Windows-1252");
        }
    }
}
