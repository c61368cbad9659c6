using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>
/// Where a world table of the Mineral Commodity Summaries has what. The wide editions have a column a year
/// (<c>PROD_2023</c>, <c>PROD_EST_ 2024</c>, <c>Prod_t_est_2022</c>), the long ones a row a year.
/// </summary>
internal sealed partial class UsgsColumns
{
    private readonly Dictionary<(string Measure, int Year), (int Column, string Unit, bool Estimated)> _wide = [];

    private UsgsColumns(OriginalCsv file)
    {
        Source = file.Find("source");
        Commodity = file.Find("commodity", "mineral");
        Chapter = file.Find("mcs chapter", "chapter");
        Type = file.Find("statistics_detail", "detail", "type");
        Unit = file.Find("unit_meas", "unit");
        Year = file.Find("year");
        Value = file.Find("value_raw", "value");
        Measure = file.Find("statistics", "measure");
        Notes = [.. new[] { file.Find("notes"), file.Find("prod_notes") }.Where(c => c >= 0)];
        for (int i = 0; i < file.Header.Count; i++)
        {
            Match match = Figures().Match(file.Header[i]);
            if (match.Success)
            {
                string measure = match.Groups["what"].Value.StartsWith("prod", StringComparison.Ordinal)
                    ? "production"
                    : "capacity";
                int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
                _wide.TryAdd((measure, year), (i, match.Groups["unit"].Value, match.Groups["est"].Length > 0));
            }
        }
    }

    public int Source { get; }

    public int Country { get; private init; }

    public int Commodity { get; }

    public int Chapter { get; }

    public int Type { get; }

    public int Unit { get; }

    public int Year { get; }

    public int Value { get; }

    public int Measure { get; }

    public IReadOnlyList<int> Notes { get; }

    /// <summary>A row a year, with its own column of the year.</summary>
    public bool IsLong => Year >= 0 && Value >= 0;

    /// <summary>Years that have a column of production.</summary>
    public IReadOnlyList<int> Years =>
        [.. _wide.Keys.Where(k => k.Measure == "production").Select(k => k.Year).Order()];

    /// <summary>The latest of them; 0 when there is none.</summary>
    public int Latest => Years is [.., var last] ? last : 0;

    /// <summary>Finds the columns; null when the file is not such a table (reported).</summary>
    public static UsgsColumns? Find(ImportContext context, OriginalCsv file)
    {
        var columns = new UsgsColumns(file) { Country = file.Need("country", "country") };
        if (columns.Country >= 0 && !columns.IsLong && columns._wide.Count == 0)
        {
            context.Log.Error(
                new Position(context.Request.Shown, file.Line, 0),
                "",
                "no column of production such as PROD_2023, and no columns year and value",
                "give the world table of the Mineral Commodity Summaries data release, as published"
            );
        }

        return context.Log.Errors == 0 ? columns : null;
    }

    /// <summary>The column of a figure in a wide edition; null when it has none for the year.</summary>
    public (int Column, string Unit, bool Estimated)? Figure(string measure, int year) =>
        _wide.TryGetValue((measure, year), out (int, string, bool) found) ? found : null;

    [GeneratedRegex(@"^(?<what>prod|production|cap|capacity)(?<unit>t|kt|kg|mmt)?(?<est>est)?(?<year>(19|20)\d\d)$")]
    private static partial Regex Figures();
}
