using System.Globalization;
using System.Text;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>
/// Finds the place of a country: by its code in the system of the source, then by ISO code among the places, then as a
/// member of a bloc of the package, then in the rest of the world.
/// </summary>
internal sealed class CountryMap
{
    private readonly Dictionary<string, (string Iso3, string Note)> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _blocs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceMatch> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids;
    private readonly bool _byName;

    private CountryMap(string system, AtlasTable countries, AtlasTable codes, AtlasTable places)
    {
        _byName = system.EndsWith("-name", StringComparison.Ordinal);
        string column =
            system == "comtrade-m49" ? "m49"
            : _byName ? "name"
            : "iso3";
        foreach (AtlasRow row in codes.UsedRows.Where(r => codes.Text(r, "system") == system))
        {
            _codes.TryAdd(Fold(codes.Text(row, "code")), (codes.Text(row, "iso3"), codes.Text(row, "note")));
        }

        foreach (AtlasRow row in countries.UsedRows)
        {
            string iso3 = countries.Text(row, "iso3");
            _names[iso3] = countries.Text(row, "name");
            if (countries.Text(row, column) is { Length: > 0 } code)
            {
                _codes.TryAdd(Fold(code), (iso3, ""));
            }

            if (_byName)
            {
                _codes.TryAdd(Fold(iso3), (iso3, ""));
            }

            if (countries.Text(row, "bloc") is { Length: > 0 } bloc)
            {
                _blocs[iso3] = bloc;
            }
        }

        bool known = places.IndexOf("iso3") >= 0;
        _ids = [.. places.UsedRows.Select(r => places.Text(r, "place"))];
        foreach (AtlasRow row in places.UsedRows)
        {
            string id = places.Text(row, "place");
            string iso3 = known ? places.Text(row, "iso3") : id;
            if (iso3.Length > 0)
            {
                _places.TryAdd(iso3, id);
                if (_byName)
                {
                    _codes.TryAdd(Fold(places.Text(row, "name")), (iso3, ""));
                }
            }
        }

        string[] rest =
        [
            .. places.UsedRows.Where(r => places.Text(r, "kind") == "rest").Select(r => places.Text(r, "place")),
        ];
        Rest = rest.Length == 1 ? rest[0] : "";
        Joined =
        [
            .. places
                .UsedRows.Where(r => places.Text(r, "kind") is "bloc" or "rest")
                .Select(r => places.Text(r, "place")),
        ];
    }

    /// <summary>The one place of kind <c>rest</c>; empty when there is none or several.</summary>
    public string Rest { get; }

    /// <summary>Places that stand for several countries.</summary>
    public HashSet<string> Joined { get; }

    /// <summary>The map for a system of codes; null when a table is missing or has errors (reported).</summary>
    /// <param name="context">Tables.</param>
    /// <param name="system">A system of <c>country_codes.csv</c>; systems that end in <c>-name</c> compare names.</param>
    /// <param name="places">Rules of the table of places.</param>
    public static CountryMap? Read(ImportContext context, string system, TableSpec places) =>
        context.Mapping(MappingCatalog.Countries) is { } countries
        && context.Mapping(MappingCatalog.CountryCodes) is { } codes
        && context.Table(places) is { } known
            ? new CountryMap(system, countries, codes, known)
            : null;

    public PlaceMatch Find(string code)
    {
        if (!_found.TryGetValue(code, out PlaceMatch? match))
        {
            match = Search(code);
            _found.Add(code, match);
        }

        return match;
    }

    /// <summary>The nearest other code that is known, with the name of its country; empty when none is near, or the code itself is known.</summary>
    public string Nearest(string code)
    {
        if (string.IsNullOrWhiteSpace(code) || _codes.ContainsKey(Fold(code)))
        {
            return "";
        }

        string wanted = Fold(code);
        string? near =
            int.TryParse(wanted, CultureInfo.InvariantCulture, out int number)
                ? _codes
                    .Keys.Where(k => NearName.Distance(wanted, k, 1) <= 1)
                    .MinBy(k => Math.Abs(number - (int.TryParse(k, CultureInfo.InvariantCulture, out int n) ? n : 0)))
            : NearName.Slips(wanted, _codes.Keys, 1) is [var close] ? close
            : null;
        string name = near is null ? "" : _names.GetValueOrDefault(_codes[near].Iso3, _codes[near].Note);
        return near is null || _byName ? name : $"{near} ({name})";
    }

    /// <summary>Name of a country; its code when the mapping has no name.</summary>
    public string Name(string iso3) => _names.GetValueOrDefault(iso3, iso3);

    private PlaceMatch Search(string code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return new PlaceMatch("", "", _byName ? "no country is named" : "no country code", "");
        }

        if (!_codes.TryGetValue(Fold(code), out (string Iso3, string Note) known))
        {
            return new PlaceMatch("", "", _byName ? "unknown country" : "unknown country code", code.Trim());
        }

        if (known.Iso3.Length == 0)
        {
            return new PlaceMatch("", "", "not a country", $"{code.Trim()} ({known.Note})");
        }

        string place =
            _places.TryGetValue(known.Iso3, out string? own) ? own
            : _blocs.TryGetValue(known.Iso3, out string? bloc) && _ids.Contains(bloc) ? bloc
            : Rest;
        return place.Length > 0
            ? new PlaceMatch(place, known.Iso3, "", code)
            : new PlaceMatch(
                "",
                known.Iso3,
                "the package has neither a place for the country nor one rest of the world",
                $"{known.Iso3} ({_names.GetValueOrDefault(known.Iso3, code)})"
            );
    }

    // Numbers lose leading zeros in spreadsheets; names differ in case, quotes and spaces.
    private string Fold(string code)
    {
        string bare = code.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        return _byName ? bare.Replace('’', '\'').Replace('`', '\'')
            : bare.TrimStart('0') is { Length: > 0 } number ? number
            : "0";
    }
}
