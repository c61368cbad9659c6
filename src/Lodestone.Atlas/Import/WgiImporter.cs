using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>
/// World Bank Worldwide Governance Indicators: the wide bulk CSV and DataBank export (a row per country and series, a
/// column a year) and the long data set (<c>code,countryname,year,indicator,estimate</c>). <c>..</c> is missing.
/// </summary>
internal static partial class WgiImporter
{
    /// <summary>The rule of the mean, which holds for each estimate, too.</summary>
    private static readonly ColumnSpec Rule = TableCatalog.Find("governance")!.Column("wgi_mean");

    private static readonly string[] Missing = ["", "..", "…", "#N/A", "NA", "."];

    public static IReadOnlyList<ImportedRow> Read(ImportContext context)
    {
        if (
            SourceNames.Read(context) is not { } names
            || CountryMap.Read(context, "wgi", TableCatalog.Find("places")!) is not { } countries
            || OriginalCsv.Open(context) is not { } file
        )
        {
            return [];
        }

        int code = file.Need("ISO code of the country", "Country Code", "code");
        int series = file.Need("indicator", "Series Code", "Indicator Code", "indicator");
        int yearColumn = file.Find("year");
        int year = context.Request.Year ?? (yearColumn < 0 ? InFile(context, file) : null) ?? context.Year ?? 0;
        int value =
            yearColumn >= 0 ? file.Need("estimate", "estimate", "value")
            : Years(file).FirstOrDefault(y => y.Year == year) is { Year: > 0 } found ? found.Column
            : -1;
        if (value < 0 && context.Log.Errors == 0)
        {
            context.Log.Error(
                new Position(context.Request.Shown, file.Line, 0),
                "",
                $"no column of {year}; the file has {string.Join(", ", Years(file).Select(y => y.Year))}",
                "write --year with one of them"
            );
        }

        if (context.Log.Errors > 0)
        {
            return [];
        }

        var mean = new GovernanceMean(context, countries, year);
        foreach (CsvRecord row in file.Rows())
        {
            var at = new InputRef(row.Line);
            string stated = yearColumn < 0 ? "" : row.Fields[yearColumn].Text.Trim();
            string indicator = row.Fields[series].Text.Trim();
            if (yearColumn >= 0 && stated != year.ToString(CultureInfo.InvariantCulture))
            {
                context.Ledger.Refuse(at, $"the year is not {year}", stated);
            }
            else if (Estimate().Match(indicator) is { Success: true } dimension)
            {
                Add(context, countries, mean, dimension.Groups[1].Value.ToLowerInvariant(), row, code, value);
            }
            else
            {
                context.Ledger.Refuse(at, "not an estimate of one of the six dimensions", indicator);
            }
        }

        context.Sources.Add(names.Row(""));
        return mean.Rows(names.Id(""), names.Evidence);
    }

    private static void Add(
        ImportContext context,
        CountryMap countries,
        GovernanceMean mean,
        string dimension,
        CsvRecord row,
        int code,
        int value
    )
    {
        var at = new InputRef(row.Line);
        string country = row.Fields[code].Text;
        string printed = row.Fields[value].Text.Trim();
        PlaceMatch place = countries.Find(country);
        if (!place.Found)
        {
            context.Ledger.Refuse(at, place.Problem, place.Subject, () => countries.Nearest(country));
        }
        else if (place.Place == countries.Rest)
        {
            context.Ledger.Refuse(
                at,
                "the country is not a place of the package; a rest has no governance",
                place.Iso3
            );
        }
        else if (Missing.Contains(printed))
        {
            context.Ledger.Refuse(at, "missing in the source", countries.Name(place.Iso3));
        }
        else if (!NumberText.TryRead(printed, false, out double estimate, out string problem, out _))
        {
            context.Ledger.Refuse(at, "the estimate is not a number", problem);
        }
        else if (!Rule.Allows(estimate))
        {
            context.Ledger.Refuse(
                at,
                $"the estimate is not between {Limit(Rule.Min)} and {Limit(Rule.Max)}",
                $"{countries.Name(place.Iso3)} {dimension}: {printed}"
            );
        }
        else
        {
            mean.Add(place, dimension, estimate, at);
        }
    }

    private static string Limit(double value) => NumberText.Write(value).Replace('-', '−');

    /// <summary>The base year of the package where the file has it, else its latest year, which is noted; null when it has none.</summary>
    private static int? InFile(ImportContext context, OriginalCsv file)
    {
        (int Year, int Column)[] years = Years(file);
        if (years.Length == 0 || years.Any(y => y.Year == context.Year))
        {
            return context.Year;
        }

        context.Notes.Add($"the file has no {context.Year}: its latest year, {years[^1].Year}, is taken");
        return years[^1].Year;
    }

    private static (int Year, int Column)[] Years(OriginalCsv file) =>
        [
            .. file
                .Header.Select((name, i) => (Match: YearName().Match(name), i))
                .Where(h => h.Match.Success)
                .Select(h => (int.Parse(h.Match.Groups[1].Value, CultureInfo.InvariantCulture), h.i))
                .OrderBy(h => h.Item1),
        ];

    [GeneratedRegex(@"^(?:GOV_WGI_)?(VA|PV|GE|RQ|RL|CC)(?:\.EST)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Estimate();

    [GeneratedRegex(@"^((?:19|20)\d\d)(\[yr\d{4}\])?$")]
    private static partial Regex YearName();
}
