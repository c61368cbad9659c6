namespace Lodestone.AtlasCompiler;

/// <summary>Text between <c>&lt;!-- generated: name --&gt;</c> and <c>&lt;!-- end: name --&gt;</c> of a page.</summary>
internal static class MarkedRegion
{
    /// <summary>Replaces the region; an error when the page has no such markers.</summary>
    public static string Replace(string page, string name, string text)
    {
        string start = $"<!-- generated: {name} -->\n";
        string end = $"<!-- end: {name} -->";
        int from = page.IndexOf(start, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new InputException($"docs/atlas.md has no markers for '{name}'");
        }

        return page[..(from + start.Length)] + "\n" + text + "\n" + page[to..];
    }
}
