namespace Lodestone.Atlas;

/// <summary>Adds up output and capacity of countries to rows of <c>capacity.csv</c>, and keeps what is withheld apart from zero.</summary>
/// <param name="joined">Places that stand for several countries.</param>
internal sealed class ActivitySum(HashSet<string> joined)
{
    /// <summary>How the countries that a source does not list are named among the members of a sum.</summary>
    public const string Others = "other countries";

    private const int Digits = 6;

    private readonly Dictionary<(string Place, string Process), Sum> _sums = [];
    private readonly HashSet<(string Country, string Process, string Measure)> _seen = [];

    /// <summary>False when the country already has a figure of the measure for the process.</summary>
    public bool IsFirst(string country, string process, string measure) => _seen.Add((country, process, measure));

    /// <summary>Adds a figure in t of the reference good, or the knowledge that it is withheld.</summary>
    public void Add(string place, UsgsEntry entry, string country, UsgsValue value, double tonnes, InputRef from)
    {
        if (!_sums.TryGetValue((place, entry.Process), out Sum? sum))
        {
            _sums.Add((place, entry.Process), sum = new Sum());
        }

        sum.From.Add(from);
        if (value.Withheld)
        {
            sum.Withheld.Add(entry.Measure == "production" ? country : $"{country} (capacity)");
            return;
        }

        if (entry.Measure == "production")
        {
            sum.Activity = (sum.Activity ?? 0) + tonnes;
            sum.Estimated |= value.Estimated;
        }
        else
        {
            sum.Capacity = (sum.Capacity ?? 0) + tonnes;
        }

        sum.Countries.Add(country);
        sum.Evidence = SourceNames.Weaker(sum.Evidence, entry.Evidence);
        if (entry.Factor != 1)
        {
            sum.Notes.Add(entry.Note);
        }
    }

    /// <summary>Rows in the order of process and place.</summary>
    public IReadOnlyList<ImportedRow> Rows(string source, string evidence) =>
        [
            .. _sums
                .OrderBy(s => s.Key.Process, StringComparer.Ordinal)
                .ThenBy(s => s.Key.Place, StringComparer.Ordinal)
                .Select(s => Row(s.Key.Place, s.Key.Process, s.Value, source, evidence)),
        ];

    /// <summary>The countries whose figures were added up for a row.</summary>
    public IReadOnlySet<string> Members(ImportedRow row) => _sums[(row["place"], row["process"])].Countries;

    private ImportedRow Row(string place, string process, Sum sum, string source, string evidence)
    {
        bool withheld = sum.Activity is null && sum.Withheld.Count > 0;
        string grade = SourceNames.Weaker(evidence, sum.Evidence);
        List<string> notes = [];
        if (sum.Withheld.Count > 0)
        {
            notes.Add($"withheld by the source: {string.Join(", ", sum.Withheld)}");
        }

        if (sum.Countries.Count > 1)
        {
            grade = SourceNames.Weaker(grade, "derived");
            notes.Add($"sum of {string.Join(", ", sum.Countries.Order(StringComparer.Ordinal))}");
        }
        else if (sum.Countries.Count == 1 && joined.Contains(place))
        {
            string only = sum.Countries.Single();
            grade = only == Others ? grade : SourceNames.Weaker(grade, "derived");
            notes.Add(only == Others ? Others : $"only {only}");
        }

        if (sum.Estimated)
        {
            notes.Add("estimated by USGS");
        }

        double? capacity = sum.Capacity;
        if (capacity < sum.Activity)
        {
            notes.Add($"capacity of the source, {Figure(capacity)} t, is below its output and raised to it");
            capacity = sum.Activity;
        }

        return new ImportedRow(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["place"] = place,
                ["process"] = process,
                ["capacity_t"] = Figure(capacity),
                ["activity_t"] = Figure(sum.Activity),
                ["source"] = source,
                ["evidence"] = grade,
                [ImportedRow.State] = withheld ? ImportedRow.Withheld : "",
                ["note"] = string.Join("; ", notes.Concat(sum.Notes)),
            },
            sum.From
        );
    }

    private static string Figure(double? tonnes) => tonnes is { } t ? NumberText.Write(Math.Round(t, Digits)) : "";

    private sealed class Sum
    {
        public double? Activity { get; set; }

        public double? Capacity { get; set; }

        public bool Estimated { get; set; }

        public string Evidence { get; set; } = "published";

        public List<string> Withheld { get; } = [];

        public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Notes { get; } = new(StringComparer.Ordinal);

        public List<InputRef> From { get; } = [];
    }
}
