using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>
/// World tables of the data releases of the USGS Mineral Commodity Summaries, wide (a column a year) and long (a row a
/// year), to output and capacity by place and process.
/// </summary>
internal sealed partial class UsgsImporter
{
    private readonly ImportContext _context;
    private readonly UsgsColumns _columns;
    private readonly UsgsMap _map;
    private readonly CountryMap _countries;
    private readonly HashSet<string> _processes;
    private readonly ActivitySum _sum;
    private readonly ListedCountries _listed = new();
    private readonly int _year;
    private readonly string _stem;

    private UsgsImporter(
        ImportContext context,
        UsgsColumns columns,
        UsgsMap map,
        CountryMap countries,
        AtlasTable processes,
        int year
    )
    {
        _processes = [.. processes.UsedRows.Select(r => processes.Text(r, "process"))];
        _context = context;
        _columns = columns;
        _map = map;
        _countries = countries;
        _sum = new ActivitySum(countries.Joined);
        _year = year;
        _stem = map.Stem(Path.GetFileNameWithoutExtension(context.Request.File));
    }

    public static IReadOnlyList<ImportedRow> Read(ImportContext context)
    {
        if (
            SourceNames.Read(context) is not { } names
            || UsgsMap.Read(context) is not { } map
            || CountryMap.Read(context, "usgs-name", TableCatalog.Find("places")!) is not { } countries
            || context.Table(TableCatalog.Find("processes")!) is not { } processes
            || OriginalCsv.Open(context) is not { } file
            || UsgsColumns.Find(context, file) is not { } columns
        )
        {
            return [];
        }

        int year = context.Year ?? columns.Latest;
        if (!columns.IsLong && columns.Figure("production", year) is null)
        {
            context.Log.Error(
                new Position(context.Request.Shown, file.Line, 0),
                "",
                $"no production of {year}; the file has {string.Join(", ", columns.Years)}",
                $"write --year {columns.Latest}"
            );
            return [];
        }

        var importer = new UsgsImporter(context, columns, map, countries, processes, year);
        if (columns.Commodity < 0 && columns.Chapter < 0 && importer._stem.Length == 0)
        {
            context.Log.Error(
                new Position(context.Request.Shown, file.Line, 0),
                "",
                "the file does not say of which commodity it is: it has no column of commodity or chapter",
                "keep the name that USGS gave it, such as mcs2024-lithi_world.csv"
            );
            return [];
        }

        string edition = SourceNames.Part(Path.GetFileName(context.Request.File), @"mcs(\d{4})");
        foreach (CsvRecord row in file.Rows())
        {
            edition =
                edition.Length > 0 || columns.Source < 0
                    ? edition
                    : SourceNames.Part(row.Fields[columns.Source].Text, @"(?:MCS|Summaries )\s*(\d{4})");
            importer.Row(row);
        }

        context.Sources.Add(names.Row(edition));
        IReadOnlyList<ImportedRow> rows = importer._sum.Rows(names.Id(edition), names.Evidence);
        var whole = new WholePlaces(context, countries, importer._listed);
        foreach (var process in rows.GroupBy(r => r["process"], StringComparer.Ordinal))
        {
            context.Declined.AddRange(
                whole.Refused(process.Key, [.. process.Select(r => (r, importer._sum.Members(r)))])
            );
        }

        HashSet<ImportedRow> declined = new(context.Declined.Select(d => d.Row), ReferenceEqualityComparer.Instance);
        var parts = new PartedFigures(context);
        return [.. rows.SelectMany(r => declined.Contains(r) ? [r] : parts.Of(r))];
    }

    private void Row(CsvRecord row)
    {
        var at = new InputRef(row.Line);
        string country = Footnote().Replace(Cell(row, _columns.Country), "").Trim();
        if (country.StartsWith("World", StringComparison.OrdinalIgnoreCase))
        {
            _context.Ledger.Refuse(at, "a total; the countries are counted");
            return;
        }

        (string problem, string subject, string nearest) = _columns.IsLong
            ? Long(row, country, at)
            : Wide(row, country, at);
        if (problem.Length > 0)
        {
            _context.Ledger.Refuse(at, problem, subject, () => nearest);
        }
    }

    private (string Problem, string Subject, string Nearest) Long(CsvRecord row, string country, InputRef at)
    {
        string measure = _columns.Measure < 0 ? "production" : Cell(row, _columns.Measure).ToLowerInvariant();
        string year = Cell(row, _columns.Year);
        if (measure is not ("production" or "capacity"))
        {
            return ("neither production nor capacity", measure, "");
        }

        return year != _year.ToString(CultureInfo.InvariantCulture)
            ? ($"the year is not {_year}", year, "")
            : Figure(row, country, measure, Cell(row, _columns.Value), Cell(row, _columns.Unit), Estimate(row), at);
    }

    /// <summary>A row of a wide edition has production and sometimes capacity; it is used when either is.</summary>
    private (string Problem, string Subject, string Nearest) Wide(CsvRecord row, string country, InputRef at)
    {
        (string Problem, string Subject, string Nearest) first = ("the source gives no figure", "", "");
        foreach (string measure in new[] { "capacity", "production" })
        {
            if (_columns.Figure(measure, _year) is not ({ } column, var unit, var estimated))
            {
                continue;
            }

            string stated = _columns.Unit >= 0 ? Cell(row, _columns.Unit) : unit;
            (string Problem, string Subject, string Nearest) outcome = Figure(
                row,
                country,
                measure,
                Cell(row, column),
                stated,
                estimated,
                at
            );
            if (outcome.Problem.Length == 0 || first.Problem.Length > 0)
            {
                first = first.Problem.Length == 0 ? first : outcome;
            }
        }

        return first;
    }

    /// <summary>Adds one figure. The problem is empty when it was used.</summary>
    private (string Problem, string Subject, string Nearest) Figure(
        CsvRecord row,
        string country,
        string measure,
        string printed,
        string unit,
        bool estimated,
        InputRef at
    )
    {
        string commodity = _columns.Commodity >= 0 ? Cell(row, _columns.Commodity) : "";
        string chapter = _columns.Chapter >= 0 ? Cell(row, _columns.Chapter) : "";
        string type = Cell(row, _columns.Type);
        IReadOnlyList<UsgsEntry> entries = _map.Find([commodity, chapter, _stem], type, measure);
        string name = new[] { commodity, chapter, _stem }.First(n => n.Length > 0 || n == _stem);
        string line = $"{name}, {type}";
        if (entries.Count == 0)
        {
            return ($"no process for the {measure} of the commodity", line, _map.Nearest(name));
        }

        bool other = country.StartsWith("Other countr", StringComparison.OrdinalIgnoreCase);
        PlaceMatch place = other
            ? new PlaceMatch(_countries.Rest, UsgsMap.Other, "the package has no one rest of the world", country)
            : Find(country);
        List(entries, place, other && UsgsValue.Read(printed).Number is not 0);
        if (!place.Found)
        {
            return (place.Problem, place.Subject, _countries.Nearest(country));
        }

        UsgsEntry? entry = UsgsMap.For(entries, place.Iso3);
        if (entry is null or { Process.Length: 0 })
        {
            return (entry?.Note ?? "no process for the commodity in the country", $"{line}, {country}", "");
        }

        if (!_processes.Contains(entry.Process))
        {
            return ("the process of the mapping is not in the package", $"{line} ({entry.Process})", "");
        }

        UsgsValue value = UsgsValue.Read(printed);
        if (value.Problem.Length > 0)
        {
            return (value.Problem, line, "");
        }

        if (UsgsUnit.Tonnes(unit) is not { } tonnes)
        {
            return ("the unit is not a weight", unit.Length > 0 ? unit : "(empty)", "");
        }

        if (!_sum.IsFirst(place.Iso3, entry.Process, measure))
        {
            return ("a second figure for the same process and country", $"{line}, {country}", "");
        }

        UsgsValue marked = value with { Estimated = value.Estimated || estimated };
        _sum.Add(
            place.Place,
            entry,
            other ? ActivitySum.Others : place.Iso3,
            marked,
            (value.Number ?? 0) * tonnes * entry.Factor,
            at
        );
        return ("", "", "");
    }

    /// <summary>Remembers that the file lists the country, so that it is not among the others, or that it has others.</summary>
    private void List(IReadOnlyList<UsgsEntry> entries, PlaceMatch place, bool others)
    {
        foreach (string country in new[] { place.Iso3, UsgsMap.Other })
        {
            if (UsgsMap.For(entries, country) is { Process.Length: > 0 } entry)
            {
                _listed.Add(entry.Process, place.Place);
            }
        }

        IReadOnlyList<UsgsEntry> open = UsgsMap.For(entries, UsgsMap.Other) is { Process.Length: > 0 } own
            ? [own]
            : entries;
        foreach (UsgsEntry entry in others ? open : [])
        {
            _listed.AddOthers(entry.Process);
        }
    }

    /// <summary>The place of a country, with or without a remark in brackets such as "Spain (includes pegmatites)".</summary>
    private PlaceMatch Find(string country)
    {
        PlaceMatch place = _countries.Find(country);
        string bare = Remark().Replace(country, "");
        return place.Found || bare == country || !_countries.Find(bare).Found ? place : _countries.Find(bare);
    }

    private bool Estimate(CsvRecord row) =>
        _columns.Notes.Any(n => Cell(row, n).StartsWith("Estimated", StringComparison.OrdinalIgnoreCase));

    private static string Cell(CsvRecord row, int column) =>
        column < 0 ? "" : row.Fields[column].Text.Replace('\u00A0', ' ').Trim();

    [GeneratedRegex(@"[\d*†‡⁰¹²³⁴-⁹,\s]+$")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\s*\([^)]*\)$")]
    private static partial Regex Remark();
}
