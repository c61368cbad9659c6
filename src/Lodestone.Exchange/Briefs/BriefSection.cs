namespace Lodestone.Exchange;

/// <summary>A section of a brief.</summary>
/// <param name="Id">Name in files: <c>position</c>, <c>dependence</c>, <c>exposure</c>, <c>buffers</c>, <c>options</c>, <c>quality</c>.</param>
/// <param name="Heading">Heading for readers.</param>
/// <param name="Sentence">What it says, with number, unit and year; or that the data hold nothing.</param>
/// <param name="Tables">Its tables; empty when the data hold nothing.</param>
public sealed record BriefSection(string Id, string Heading, string Sentence, IReadOnlyList<BriefTable> Tables)
{
    private const int MostSources = 4;

    /// <summary>Sources of the rows that are shown, with the weakest grade of evidence among them; empty without rows.</summary>
    public string Source
    {
        get
        {
            BriefBasis[] shown = [.. Tables.SelectMany(t => t.Shown).Select(r => r.Basis)];
            string[] sources = [.. shown.SelectMany(b => b.Sources).Distinct()];
            return sources.Length == 0
                ? ""
                : $"Source: {Phrase.List(sources, MostSources)}{(BriefBasis.Weakest(shown.Select(b => b.Evidence)) is { } grade ? $"; weakest grade {BriefBasis.Word(grade)}" : "")}.";
        }
    }
}
