using System.Globalization;

namespace Lodestone.Atlas;

/// <summary>
/// The mean of the six Worldwide Governance Indicators by country, and by place: a bloc has the unweighted mean of its
/// members. A country with fewer than six estimates has none.
/// </summary>
internal sealed class GovernanceMean(ImportContext context, CountryMap countries, int year)
{
    private const int Indicators = 6;
    private const int Digits = 4;

    private readonly SortedDictionary<string, Country> _countries = new(StringComparer.Ordinal);

    /// <summary>Adds an estimate of one dimension (<c>va</c>, <c>pv</c>, <c>ge</c>, <c>rq</c>, <c>rl</c>, <c>cc</c>) for a country.</summary>
    public void Add(PlaceMatch place, string dimension, double estimate, InputRef at)
    {
        if (!_countries.TryGetValue(place.Iso3, out Country? country))
        {
            _countries.Add(place.Iso3, country = new Country(place.Place));
        }

        if (!country.Estimates.TryAdd(dimension, (estimate, at)))
        {
            context.Ledger.Refuse(at, "a second estimate of the same dimension", $"{place.Iso3} {dimension}");
        }
    }

    /// <summary>Rows of <c>governance.csv</c>; the estimates of countries without all six are refused.</summary>
    public IReadOnlyList<ImportedRow> Rows(string source, string evidence)
    {
        foreach ((string iso3, Country country) in _countries.Where(c => c.Value.Estimates.Count < Indicators))
        {
            foreach ((_, InputRef at) in country.Estimates.Values)
            {
                context.Ledger.Refuse(at, $"fewer than {Indicators} estimates of the year", countries.Name(iso3));
            }
        }

        return
        [
            .. _countries
                .Where(c => c.Value.Estimates.Count == Indicators)
                .GroupBy(c => c.Value.Place, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Row(g.Key, [.. g.Select(c => (c.Key, c.Value))], source, evidence)),
        ];
    }

    private ImportedRow Row(string place, (string Iso3, Country Country)[] members, string source, string evidence)
    {
        bool joined = countries.Joined.Contains(place);
        string when = string.Create(CultureInfo.InvariantCulture, $"year {year}");
        return new ImportedRow(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["place"] = place,
                ["wgi_mean"] = NumberText.Write(Math.Round(members.Average(m => m.Country.Mean), Digits)),
                ["source"] = source,
                ["evidence"] = joined ? SourceNames.Weaker(evidence, "derived") : evidence,
                ["note"] = joined
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{when}, {(members.Length == 1 ? "of 1 country" : $"mean of {members.Length} countries, unweighted")}"
                    )
                    : when,
            },
            [.. members.SelectMany(m => m.Country.Estimates.Values.Select(e => e.At))]
        );
    }

    private sealed class Country(string place)
    {
        public string Place { get; } = place;

        public Dictionary<string, (double Estimate, InputRef At)> Estimates { get; } = new(StringComparer.Ordinal);

        public double Mean => Estimates.Values.Average(e => e.Estimate);
    }
}
