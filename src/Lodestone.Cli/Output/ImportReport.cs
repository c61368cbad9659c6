using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>The account of an import in lines: counts, reasons summed up, what the package took.</summary>
internal static class ImportReport
{
    private const int Subjects = 5;
    private const int Replaced = 10;

    public static IEnumerable<string> Lines(ImportResult import, MergeResult? merge, string into)
    {
        yield return $"{import.Importer}: {Figure.Count(import.Rows.Count)} row{S(import.Rows.Count)} for {import.Table}.csv from {import.File}";
        foreach (string note in import.Notes)
        {
            yield return $"  note: {note}";
        }

        yield return $"  {Figure.Count(import.Input)} {(import.Input == 1 ? import.Unit.TrimEnd('s') : import.Unit)} read: {Figure.Count(import.Used)} used, "
            + $"{Figure.Count(import.Superseded)} superseded, {Figure.Count(import.Refused)} refused";
        foreach (
            var group in import
                .Reasons.GroupBy(r => (r.Status, r.Reason))
                .OrderBy(g => g.Key.Status)
                .ThenByDescending(g => g.Sum(r => r.Count))
        )
        {
            string status = group.Key.Status.ToString().ToLowerInvariant();
            yield return $"  {Figure.Count(group.Sum(r => r.Count))} {status}: {group.Key.Reason}{Named([.. group])}";
        }

        foreach (string line in merge is null ? [] : Package(merge, into))
        {
            yield return line;
        }
    }

    private static string Named(IReadOnlyList<RowReason> reasons)
    {
        if (reasons is [{ Subject.Length: 0 } only])
        {
            return $" (line {string.Join(", ", only.Lines)}{(only.Count > only.Lines.Count ? ", …" : "")})";
        }

        string more = reasons.Count > Subjects ? $"; and {Figure.Count(reasons.Count - Subjects)} more" : "";
        return $": {string.Join("; ", reasons.Take(Subjects).Select(Subject))}{more}";
    }

    private static string Subject(RowReason reason)
    {
        string times = reason.Count > 1 ? $" ×{Figure.Count(reason.Count)}" : "";
        string near = reason.Nearest.Length > 0 ? $", nearest known {reason.Nearest}" : "";
        return $"{reason.Subject}{times} (line {reason.Lines[0]}{near})";
    }

    private static IEnumerable<string> Package(MergeResult merge, string into)
    {
        int replaced = merge.Rows.Count(r => r.OldLine > 0);
        yield return "";
        yield return $"{into}: {Figure.Count(merge.Rows.Count - replaced)} new, {Figure.Count(replaced)} replaced, "
            + $"{Figure.Count(merge.Unchanged)} unchanged{(merge.Written ? $"; written: {string.Join(", ", merge.Files)}" : "; nothing written")}";
        if (merge.Findings.Count > 0)
        {
            yield return $"  {Figure.Count(merge.Findings.Count)} {(merge.Findings.Count == 1 ? "balance of the base year does" : "balances of the base year do")} not close, the first: "
                + FailureReport.Line(merge.Findings[0]);
        }

        if (merge.Raised.Count > 0)
        {
            yield return $"  capacity raised with the activity, as much of it used as before: {Raised(merge.Raised)}";
        }

        foreach (MergedRow row in merge.Rows.Where(r => r.OldLine > 0).Take(Replaced))
        {
            yield return $"  superseded: line {row.OldLine}, {row.Old}";
        }

        if (replaced > Replaced)
        {
            yield return $"  superseded: {Figure.Count(replaced - Replaced)} more row{S(replaced - Replaced)}; --output json has them all";
        }
    }

    private static string Raised(IReadOnlyList<string> keys) =>
        keys.Count <= Replaced
            ? string.Join(", ", keys)
            : $"{string.Join(", ", keys.Take(Replaced))} and {Figure.Count(keys.Count - Replaced)} more";

    private static string S(int count) => count == 1 ? "" : "s";
}
