using System.Globalization;
using Lodestone.Exchange;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Lodestone.Web;

/// <summary>The state of a page as its address has it: what follows the question mark.</summary>
/// <remarks>A page and its other endings read the same query, so they cannot differ.</remarks>
public sealed class PageQuery
{
    private const int LongestText = 200;
    private static readonly string[] Endings = [".csv", ".json", ".pdf"];
    private readonly Dictionary<string, StringValues> _values;

    private PageQuery(string path, Dictionary<string, StringValues> values)
    {
        Path = path;
        _values = values;
    }

    /// <summary>Path of the page, e.g. <c>/chain</c>.</summary>
    public string Path { get; }

    /// <summary>Names of the parameters.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>Reads an address.</summary>
    /// <param name="address">Absolute, or from the root on: <c>/chain?good=dy-oxide</c>.</param>
    public static PageQuery Of(string address)
    {
        var uri = new Uri(new Uri("http://localhost"), address);
        string path = uri.AbsolutePath;
        string ending = Array.Find(Endings, e => path.EndsWith(e, StringComparison.Ordinal)) ?? "";
        return new PageQuery(path[..^ending.Length], QueryHelpers.ParseQuery(uri.Query));
    }

    /// <summary>The same query, when every parameter of it is one of those that the page knows.</summary>
    /// <param name="known">Names of the parameters.</param>
    /// <exception cref="Refusal">The address has another parameter: it would change nothing, and nobody would be told.</exception>
    public PageQuery Only(params IReadOnlyCollection<string> known)
    {
        string? other = _values.Keys.FirstOrDefault(k => !known.Contains(k));
        return other is null
            ? this
            : throw Refusal.BadRequest(
                $"this page has no parameter '{SafeName.Shown(other)}'",
                NearWord.Hint(SafeName.Shown(other), known, $"write one of {string.Join(", ", known)}"),
                SafeName.Shown(other)
            );
    }

    /// <summary>Text of a parameter; null when it is absent or empty.</summary>
    public string? Text(string key)
    {
        string? text = _values.TryGetValue(key, out StringValues found) ? found.ToString().Trim() : null;
        return text switch
        {
            null or "" => null,
            { Length: > LongestText } => throw Refusal.BadRequest(
                $"{key} is too long",
                $"write at most {LongestText} letters",
                key
            ),
            _ => text,
        };
    }

    /// <summary>Every text of a parameter that may be repeated; empty ones are left out.</summary>
    /// <param name="key">Parameter.</param>
    /// <param name="most">Most texts.</param>
    /// <param name="longest">Letters that one may have.</param>
    /// <exception cref="Refusal">There are more, or one is longer.</exception>
    public IReadOnlyList<string> Texts(string key, int most, int longest)
    {
        string[] texts = _values.TryGetValue(key, out StringValues found)
            ? [.. found.Select(t => t?.Trim() ?? "").Where(t => t.Length > 0)]
            : [];
        return texts.Length <= most && Array.TrueForAll(texts, t => t.Length <= longest)
            ? texts
            : throw Refusal.BadRequest(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{key} is there {texts.Length} times, or has more than {longest} letters"
                ),
                string.Create(CultureInfo.InvariantCulture, $"write it at most {most} times, each time shorter"),
                key
            );
    }

    /// <summary>Every parameter with a value but some.</summary>
    /// <param name="aside">Names of those that are left out.</param>
    public IReadOnlyList<(string Key, string Value)> Others(params IReadOnlyList<string> aside) =>
        [
            .. _values
                .Keys.Where(k => !aside.Contains(k))
                .Select(k => (k, Text(k)))
                .Where(p => p.Item2 is not null)
                .Select(p => (p.k, p.Item2!)),
        ];

    /// <summary>One of several words.</summary>
    /// <param name="key">Parameter.</param>
    /// <param name="known">The words; the first one holds when the parameter is absent.</param>
    public string Choice(string key, IReadOnlyList<string> known)
    {
        string text = Text(key) ?? known[0];
        return known.Contains(text)
            ? text
            : throw Refusal.BadRequest(
                $"{key}: there is no '{SafeName.Shown(text)}'",
                $"write one of {string.Join(", ", known)}",
                key
            );
    }

    /// <summary>A whole number between two ends.</summary>
    public int Whole(string key, int otherwise, int least, int most)
    {
        string? text = Text(key);
        return text is null ? otherwise
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            && value >= least
            && value <= most
                ? value
            : throw Refusal.BadRequest(
                $"{key} is '{SafeName.Shown(text)}'",
                $"write a whole number from {least} to {most}",
                key
            );
    }

    /// <summary>The address with parameters changed; null or empty takes one out.</summary>
    public string With(params (string Key, string? Value)[] changes)
    {
        var values = new Dictionary<string, StringValues>(_values, StringComparer.Ordinal);
        foreach ((string key, string? value) in changes)
        {
            values[key] = value;
        }

        return Address(Path, [.. values.SelectMany(v => v.Value.Select(text => (v.Key, text)))]);
    }

    /// <summary>The address of the same question in another form: <c>csv</c> or <c>json</c>.</summary>
    public string As(string ending) => $"{Path}.{ending}{With()[Path.Length..]}";

    /// <summary>An address; parameters without a value are left out.</summary>
    public static string Address(string path, params (string Key, string? Value)[] parameters) =>
        QueryHelpers.AddQueryString(
            path,
            parameters.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Key, p.Value))
        );
}
