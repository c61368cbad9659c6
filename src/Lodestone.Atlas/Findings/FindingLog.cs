namespace Lodestone.Atlas;

/// <summary>Collects every finding of a reading, in the order found.</summary>
internal sealed class FindingLog
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public int Errors { get; private set; }

    public void Error(Position at, string field, string problem, string remedy)
    {
        Errors++;
        Add(Severity.Error, at, field, problem, remedy);
    }

    public void Warning(Position at, string field, string problem, string remedy) =>
        Add(Severity.Warning, at, field, problem, remedy);

    /// <summary>A row that does not say where its figure comes from: a warning, and an error of <c>atlas check</c>.</summary>
    public void Provenance(Position at, string field, string problem, string remedy) =>
        _all.Add(
            new Finding(Severity.Warning, at.File, at.Line, at.Column, field, problem, remedy) { OfProvenance = true }
        );

    public void Note(Position at, string field, string problem, string remedy = "") =>
        Add(Severity.Note, at, field, problem, remedy);

    /// <summary>Findings by file (in the order given), line and column; the order found breaks ties.</summary>
    public IReadOnlyList<Finding> Sorted(IReadOnlyList<string> files)
    {
        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            rank.TryAdd(file, rank.Count);
        }

        return
        [
            .. _all.OrderBy(f => rank.GetValueOrDefault(f.File, int.MaxValue))
                .ThenBy(f => f.Line)
                .ThenBy(f => f.Column),
        ];
    }

    private void Add(Severity severity, Position at, string field, string problem, string remedy) =>
        _all.Add(new Finding(severity, at.File, at.Line, at.Column, field, problem, remedy));
}
