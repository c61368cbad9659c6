using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Rows of some goods, so that questions about one of them do not read those of all the others.</summary>
internal sealed class OutcomeByGood
{
    private readonly Outcome _whole;
    private readonly Dictionary<string, List<OutcomeRow>> _rows;

    /// <summary>Splits an outcome.</summary>
    /// <param name="whole">The outcome.</param>
    /// <param name="goods">Ids of the goods that will be asked for; of others there are no rows.</param>
    public OutcomeByGood(Outcome whole, IEnumerable<string> goods)
    {
        _whole = whole;
        _rows = goods
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(good => good, _ => new List<OutcomeRow>(), StringComparer.Ordinal);
        foreach (OutcomeRow row in whole.Rows)
        {
            if (_rows.TryGetValue(row.Good, out List<OutcomeRow>? rows))
            {
                rows.Add(row);
            }
        }
    }

    /// <summary>The outcome with the rows of one good only.</summary>
    public Outcome this[string good] => _whole with { Rows = _rows.GetValueOrDefault(good) ?? [] };
}
