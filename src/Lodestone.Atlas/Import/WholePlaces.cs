namespace Lodestone.Atlas;

/// <summary>
/// Holds back figures for places of several countries where the package holds more than the file lists: a sum of some members
/// would lose the others, and the "other countries" of the file would count a second time what the package has at places of
/// their own.
/// </summary>
internal sealed class WholePlaces
{
    private const int Shown = 8;
    private const double Rounding = 1e-9;

    private readonly ListedCountries _listed;
    private readonly CountryMap _countries;
    private readonly AtlasTable? _table;
    private readonly HeldMembers? _members;

    public WholePlaces(ImportContext context, CountryMap countries, ListedCountries listed)
    {
        _listed = listed;
        _countries = countries;
        _table = context.Present(TableCatalog.Find("capacity")!);
        _members = _table is null
            ? null
            : new HeldMembers(_table, new OriginRows(context.Request.Package, source => source));
    }

    /// <summary>The rows of one process that cannot be taken, with the reason.</summary>
    /// <param name="process">Process.</param>
    /// <param name="rows">Its rows by place, with the countries each is made of.</param>
    public IEnumerable<(ImportedRow Row, string Reason)> Refused(
        string process,
        IReadOnlyList<(ImportedRow Row, IReadOnlySet<string> Members)> rows
    )
    {
        var held = Held(process).ToDictionary(h => h.Place, StringComparer.Ordinal);
        HashSet<string> kept = [];
        foreach (
            (ImportedRow row, IReadOnlySet<string> members) in rows.OrderBy(r => r.Row["place"] == _countries.Rest)
        )
        {
            string place = row["place"];
            if (row.IsWithheld || !_countries.Joined.Contains(place))
            {
                continue;
            }

            string reason = members.Contains(ActivitySum.Others) ? Twice(process, held, kept) : "";
            reason =
                reason.Length > 0 || !held.TryGetValue(place, out Holding? old)
                    ? reason
                    : Lost(process, row, members, old);
            if (reason.Length > 0)
            {
                kept.Add(place);
                yield return (row, reason);
            }
        }
    }

    /// <summary>What "other countries" would count again: places with output that the file does not list, and blocs that keep their row.</summary>
    private string Twice(string process, Dictionary<string, Holding> held, HashSet<string> kept)
    {
        string[] places =
        [
            .. held
                .Values.Where(h => h.Place != _countries.Rest && h.Tonnes > 0)
                .Where(h => kept.Contains(h.Place) || !_listed.Has(process, h.Place))
                .Select(h => h.Place)
                .Order(StringComparer.Ordinal),
        ];
        return places.Length == 0
            ? ""
            : $"the file counts under other countries what the package has at places of their own ({List(places)}): it would count twice";
    }

    /// <summary>What a sum of some members would lose.</summary>
    private string Lost(string process, ImportedRow row, IReadOnlySet<string> members, Holding old)
    {
        string[] lost =
        [
            .. old.Members.Where(m => m != old.Place && !members.Contains(m)).Order(StringComparer.Ordinal),
        ];
        if (lost.Length > 0)
        {
            return $"the row of the package holds {List(lost)} as well, for which the file has no figure of its own";
        }

        bool more = _listed.HasOthers(process) && !members.Contains(ActivitySum.Others);
        bool whole = old.Members.Contains(old.Place);
        double figure = Tonnes(row["activity_t"]);
        return more && (whole || (old.Members.Count == 0 && old.Tonnes > figure * (1 + Rounding)))
            ? $"the row of the package is {NumberText.Write(old.Tonnes)} t for the whole place, the file lists only {List([.. members.Order(StringComparer.Ordinal)])} and more under other countries"
            : "";
    }

    private IEnumerable<Holding> Held(string process) =>
        _table is null
            ? []
            : _table
                .UsedRows.Where(r => _table.Text(r, "process") == process)
                .GroupBy(r => _table.Text(r, "place"), StringComparer.Ordinal)
                .Select(g => new Holding(
                    g.Key,
                    Tonnes(_table.Text(g.First(), "activity_t")),
                    _members!.Of(g.First(), _countries.Rest)
                ));

    private static double Tonnes(string text) =>
        NumberText.TryRead(text, false, out double tonnes, out _, out _) ? tonnes : 0;

    private static string List(string[] names) =>
        names.Length <= Shown
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(Shown))} and {names.Length - Shown} more";

    private sealed record Holding(string Place, double Tonnes, IReadOnlySet<string> Members);
}
