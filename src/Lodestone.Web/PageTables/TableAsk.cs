using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The one table that a request wants of a page; the page is drawn as always, and the table takes its place.</summary>
internal sealed class TableAsk
{
    private readonly List<string> _names = [];

    /// <summary>Name of the table; null when the page itself is wanted.</summary>
    public string? Name { get; init; }

    /// <summary>The table, once the page has drawn it.</summary>
    public PageTable? Found { get; private set; }

    /// <summary>Names of the tables that the page has drawn.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Tells of a table that a page draws.</summary>
    public void Draw(string name, string caption, Func<IndicatorTable> rows)
    {
        if (Name is null)
        {
            return;
        }

        _names.Add(name);
        if (name == Name)
        {
            Found ??= new PageTable(name, caption, rows());
        }
    }
}
