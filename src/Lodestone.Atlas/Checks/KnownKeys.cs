namespace Lodestone.Atlas;

/// <summary>
/// The ids that other tables may refer to. A row that is refused for another reason still counts, so that one slip in
/// <c>goods.csv</c> is reported once and not at every mention of the good.
/// </summary>
internal sealed class KnownKeys
{
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _byName = new(StringComparer.Ordinal);

    public KnownKeys(IEnumerable<AtlasTable> tables)
    {
        foreach (AtlasTable table in tables.Where(t => t.Spec is { Key.Count: 1 }))
        {
            string key = table.Key[0];
            _ids[table.Name] = new HashSet<string>(
                table.Rows.Select(r => table.Text(r, key)).Where(k => k.Length > 0),
                StringComparer.Ordinal
            );
            var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (AtlasRow row in table.Rows)
            {
                names.TryAdd(table.Text(row, "name"), table.Text(row, key));
            }

            _byName[table.Name] = names;
        }
    }

    /// <summary>The table is absent or unreadable, so that nothing can be checked against it.</summary>
    public bool Unknown(string table) => !_ids.ContainsKey(table);

    public bool Has(string table, string id) => _ids.TryGetValue(table, out HashSet<string>? ids) && ids.Contains(id);

    public string Remedy(string table, string id)
    {
        string fallback = $"add it to {table}.csv, or write one of its ids";
        if (!_ids.TryGetValue(table, out HashSet<string>? ids))
        {
            return fallback;
        }

        return _byName[table].TryGetValue(id.Trim(), out string? meant) && ids.Contains(meant)
            ? $"did you mean '{meant}'?"
            : NearestName.Remedy(id, ids, fallback);
    }
}
