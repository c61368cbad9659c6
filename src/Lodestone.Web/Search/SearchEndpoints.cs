using System.Text.Json;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The suggestions of the search box.</summary>
internal static class SearchEndpoints
{
    private const int Most = 50;

    public static void Map(WebApplication application) =>
        application.MapGet("/search.json", Answer).ExcludeFromDescription();

    private static Rendered Answer(HttpContext context, SearchIndex index, AtlasLibrary library)
    {
        PageQuery query = PageQuery.Of(context.Request.Path + context.Request.QueryString).Only("q", "most");
        IReadOnlyList<SearchEntry> found = index.Find(query.Text("q") ?? "", query.Whole("most", Most, 1, Most));
        return new Rendered(AnswerFormat.Json, library.Tag, stream => Write(found, stream));
    }

    private static void Write(IReadOnlyList<SearchEntry> found, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lodestone.search/1");
            json.WriteStartArray("rows");
            foreach (SearchEntry entry in found)
            {
                json.WriteStartObject();
                json.WriteString("title", entry.Title);
                json.WriteString("kind", entry.Kind);
                json.WriteString("address", entry.Address);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
