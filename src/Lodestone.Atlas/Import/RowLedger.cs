using System.Runtime.InteropServices;

namespace Lodestone.Atlas;

/// <summary>Keeps account of every input row: read once, then used (by what is made of it), superseded or refused.</summary>
internal sealed class RowLedger
{
    private const int LinesKept = 5;

    private readonly Dictionary<(RowStatus Status, string Reason, string Subject), Entry> _entries = [];

    /// <summary>Input rows read.</summary>
    public long Input { get; private set; }

    /// <summary>Reasons, most frequent first; ties by reason and subject.</summary>
    public IReadOnlyList<RowReason> Reasons =>
        [
            .. _entries
                .Select(e => new RowReason(
                    e.Key.Status,
                    e.Key.Reason,
                    e.Key.Subject,
                    e.Value.Nearest,
                    e.Value.Count,
                    e.Value.Lines
                ))
                .OrderByDescending(r => r.Count)
                .ThenBy(r => r.Reason, StringComparer.Ordinal)
                .ThenBy(r => r.Subject, StringComparer.Ordinal),
        ];

    public void Read() => Input++;

    public long Count(RowStatus status) => _entries.Where(e => e.Key.Status == status).Sum(e => e.Value.Count);

    public void Refuse(InputRef at, string reason, string subject = "", Func<string>? nearest = null) =>
        Add(RowStatus.Refused, at, reason, subject, nearest);

    public void Supersede(InputRef at, string reason, string subject = "") =>
        Add(RowStatus.Superseded, at, reason, subject, null);

    private void Add(RowStatus status, InputRef at, string reason, string subject, Func<string>? nearest)
    {
        ref Entry? entry = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _entries,
            (status, reason, subject),
            out bool known
        );
        if (!known)
        {
            entry = new Entry { Nearest = nearest?.Invoke() ?? "" };
        }

        entry!.Count++;
        if (entry.Lines.Count < LinesKept)
        {
            entry.Lines.Add(at.Line);
        }
    }

    private sealed class Entry
    {
        public string Nearest { get; init; } = "";

        public long Count { get; set; }

        public List<int> Lines { get; } = [];
    }
}
