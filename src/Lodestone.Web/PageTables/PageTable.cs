using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lodestone.Exchange;
using Lodestone.Runs;
using Microsoft.AspNetCore.WebUtilities;

namespace Lodestone.Web;

/// <summary>A table of a page as a file.</summary>
/// <param name="Name">Its name, one of its kind on the page.</param>
/// <param name="Caption">What stands above it.</param>
/// <param name="Rows">Its columns and rows.</param>
internal sealed record PageTable(string Name, string Caption, IndicatorTable Rows)
{
    /// <summary>Name and version of the JSON document.</summary>
    public const string Schema = "lodestone.page-table/1";

    /// <summary>The file.</summary>
    /// <param name="format">CSV, which the other files are made from, or JSON.</param>
    /// <param name="page">Address of the page.</param>
    /// <param name="data">Name and version of the data.</param>
    public Rendered File(AnswerFormat format, string page, string data)
    {
        byte[] csv = Encoding.UTF8.GetBytes(Rows.Csv());
        string tag = WebEncoders.Base64UrlEncode(SHA256.HashData(csv)[..12]);
        return format == AnswerFormat.Csv
            ? new Rendered(format, tag, stream => stream.Write(csv))
            : new Rendered(format, tag, stream => Write(stream, page, data));
    }

    private void Write(Stream stream, string page, string data)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("table", Name);
            json.WriteString("caption", Caption);
            json.WriteString("page", page);
            json.WriteString("data", data);
            json.WriteString("engine_version", EngineVersion.Current);
            (Rows with { Name = "rows" }).WriteJson(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
