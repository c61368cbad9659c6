namespace Lodestone.Web;

/// <summary>Whether the page of a request is drawn to stand in a frame of another site, and with which of its charts.</summary>
internal sealed class Embedding
{
    /// <summary>What addresses of framed pages begin with.</summary>
    public const string Prefix = "/embed";

    /// <summary>Parameter that names the chart.</summary>
    public const string ChartParameter = "chart";

    /// <summary>True for a page in a frame: no shell, no choices, no tables.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Name of the chart that is shown; null for all.</summary>
    public string? Chart { get; private set; }

    /// <summary>Address of the page itself.</summary>
    public string Page { get; private set; } = "/";

    /// <summary>True when a chart is part of the page.</summary>
    public bool Shows(string chart) => !IsOn || Chart is null || Chart == chart;

    /// <summary>
    /// Answers <c>/embed/PAGE?…&amp;chart=NAME</c> as PAGE, drawn for a frame. Files of data have no place there.
    /// </summary>
    public static Task Ask(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (
            HttpMethods.IsGet(request.Method)
            && request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal, out PathString page)
            && page.HasValue
            && !Path.HasExtension(page.Value)
            && !page.StartsWithSegments("/api", StringComparison.Ordinal)
        )
        {
            request.Path = page;
            string? chart = request.Query[ChartParameter];
            request.QueryString = QueryString.Create(request.Query.Where(q => q.Key != ChartParameter));
            var embedding = new Embedding
            {
                IsOn = true,
                Chart = string.IsNullOrEmpty(chart) ? null : chart,
                Page = page.ToUriComponent() + request.QueryString.ToUriComponent(),
            };
            context.Features.Set(embedding);
        }

        return next(context);
    }
}
