using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>An outcome split by good, so that questions about one good do not read the rows of all the others.</summary>
internal sealed class OutcomeByGood
{
    private readonly Outcome _whole;
    private readonly Dictionary<string, List<OutcomeRow>> _rows = new(StringComparer.Ordinal);

    public OutcomeByGood(Outcome whole)
    {
        _whole = whole;
        foreach (OutcomeRow row in whole.Rows)
        {
            if (!_rows.TryGetValue(row.Good, out List<OutcomeRow>? rows))
            {
                _rows[row.Good] = rows = [];
            }

            rows.Add(row);
        }
    }

    /// <summary>The outcome with the rows of one good only.</summary>
    public Outcome this[string good] => _whole with { Rows = _rows.GetValueOrDefault(good) ?? [] };
}
