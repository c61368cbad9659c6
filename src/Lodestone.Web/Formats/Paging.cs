using System.Globalization;

namespace Lodestone.Web;

/// <summary>A part of the rows of a table. Without <c>page</c> and <c>size</c> it is all of them.</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Size">Rows on a page; 0 for all.</param>
internal sealed record Paging(int Page, int Size)
{
    public const int UsualSize = 100;
    public const int MostRows = 10_000;

    private static readonly string[] Words = ["page", "size"];

    public static Paging Of(IQueryCollection query)
    {
        if (!Words.Any(query.ContainsKey))
        {
            return new Paging(1, 0);
        }

        return new Paging(Whole(query, "page", 1, int.MaxValue), Whole(query, "size", UsualSize, MostRows));
    }

    public static bool IsOption(string key) => Words.Contains(key);

    public IReadOnlyList<T> Cut<T>(IReadOnlyList<T> rows) =>
        Size == 0 ? rows : [.. rows.Skip((int)Math.Min(int.MaxValue, (long)(Page - 1) * Size)).Take(Size)];

    /// <summary>The number of rows, and where the pages beside this one are (RFC 8288).</summary>
    public IReadOnlyList<(string Name, string Value)> Headers(HttpRequest request, int rows)
    {
        (string, string) total = ("X-Total-Count", rows.ToString(CultureInfo.InvariantCulture));
        if (Size == 0)
        {
            return [total];
        }

        int last = Math.Max(1, (rows + Size - 1) / Size);
        List<string> links = [Link(request, 1, "first"), Link(request, last, "last")];
        if (Page > 1)
        {
            links.Insert(1, Link(request, Math.Min(Page - 1, last), "prev"));
        }

        if (Page < last)
        {
            links.Insert(links.Count - 1, Link(request, Page + 1, "next"));
        }

        return [total, ("Link", string.Join(", ", links))];
    }

    private string Link(HttpRequest request, int page, string relation)
    {
        IEnumerable<KeyValuePair<string, string?>> filters = request
            .Query.Where(q => !IsOption(q.Key))
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
        QueryString query = QueryString
            .Create(filters)
            .Add("page", page.ToString(CultureInfo.InvariantCulture))
            .Add("size", Size.ToString(CultureInfo.InvariantCulture));
        return $"<{request.Path.ToUriComponent()}{query.ToUriComponent()}>; rel=\"{relation}\"";
    }

    private static int Whole(IQueryCollection query, string key, int otherwise, int most)
    {
        if (!query.TryGetValue(key, out Microsoft.Extensions.Primitives.StringValues text))
        {
            return otherwise;
        }

        return
            int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value >= 1
            && value <= most
            ? value
            : throw Refusal.BadRequest(
                $"{key} is '{SafeName.Shown(text.ToString())}'",
                $"write a whole number from 1 to {most.ToString(CultureInfo.InvariantCulture)}",
                key
            );
    }
}
