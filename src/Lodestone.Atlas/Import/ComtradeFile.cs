using System.Text.Json;

namespace Lodestone.Atlas;

/// <summary>Records of a UN Comtrade file: the JSON of the API or the CSV of a bulk download, with the same names.</summary>
internal static class ComtradeFile
{
    /// <summary>The records, each counted; null when the file is neither (reported).</summary>
    public static IEnumerable<ComtradeRecord>? Read(ImportContext context)
    {
        if (context.Text() is not { } text)
        {
            return null;
        }

        return text.AsSpan().TrimStart() is ['{' or '[', ..] ? Json(context, text) : Csv(context, text);
    }

    private static IEnumerable<ComtradeRecord>? Csv(ImportContext context, string text)
    {
        if (OriginalCsv.Open(context, text) is not { } file)
        {
            return null;
        }

        int[] columns = [.. ComtradeRecord.Fields.Select(f => file.Find(f))];
        foreach (string field in (string[])["refYear", "reporterCode", "flowCode", "partnerCode", "cmdCode", "netWgt"])
        {
            file.Need("UN Comtrade", field);
        }

        return context.Log.Errors > 0
            ? null
            : file.Rows()
                .Select(r => new ComtradeRecord(
                    new InputRef(r.Line),
                    [.. columns.Select(c => c < 0 ? "" : r.Fields[c].Text.Trim())]
                ));
    }

    private static List<ComtradeRecord>? Json(ImportContext context, string text)
    {
        string file = context.Request.Shown;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            JsonElement list = document.RootElement;
            if (list.ValueKind == JsonValueKind.Object && !list.TryGetProperty("data", out list))
            {
                context.Log.Error(
                    Position.Of(file),
                    "data",
                    $"no property 'data'{Said(document.RootElement)}",
                    "save the answer of the UN Comtrade API as it comes: {\"data\":[ … ]}"
                );
                return null;
            }

            if (list.ValueKind != JsonValueKind.Array)
            {
                context.Log.Error(
                    Position.Of(file),
                    "data",
                    "'data' is not a list",
                    "save the answer of the API as it comes"
                );
                return null;
            }

            context.Notes.Add("JSON: a line is the number of the record");
            var records = new List<ComtradeRecord>();
            int number = 0;
            foreach (JsonElement item in list.EnumerateArray())
            {
                context.Ledger.Read();
                var at = new InputRef(++number);
                if (item.ValueKind != JsonValueKind.Object)
                {
                    context.Ledger.Refuse(at, "the record is not an object");
                    continue;
                }

                records.Add(new ComtradeRecord(at, [.. ComtradeRecord.Fields.Select(f => Text(item, f))]));
            }

            return records;
        }
        catch (JsonException e)
        {
            int line = (int)(e.LineNumber ?? 0) + 1;
            context.Log.Error(
                new Position(file, line, (int)(e.BytePositionInLine ?? 0) + 1),
                "",
                $"not valid JSON near line {line}",
                "save the answer of the UN Comtrade API as it comes, whole"
            );
            return null;
        }
    }

    /// <summary>What the API said in place of data.</summary>
    private static string Said(JsonElement answer) =>
        (string[])["message", "error"] is var names
        && names.Select(n => Text(answer, n)).FirstOrDefault(t => t.Length > 0) is { } message
            ? $"; the API said: {message}"
            : "";

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => (value.GetString() ?? "").Trim(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => "",
            }
            : "";
}
