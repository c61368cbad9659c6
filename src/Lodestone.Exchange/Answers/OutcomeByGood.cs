using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Rows of one good or another, so that questions about one of them do not read those of all the others.</summary>
internal sealed class OutcomeByGood
{
    private readonly Outcome _whole;
    private readonly IReadOnlyDictionary<string, OutcomeTable> _rows;

    /// <summary>Splits an outcome.</summary>
    /// <param name="whole">The outcome.</param>
    /// <param name="goods">Ids of the goods that will be asked for, of others there are no rows; all when left out.</param>
    public OutcomeByGood(Outcome whole, IEnumerable<string>? goods = null)
    {
        _whole = whole;
        HashSet<string>? asked = goods is null ? null : [.. goods];
        _rows = whole.Rows.By(series => asked?.Contains(series.Good) == false ? null : series.Good);
    }

    /// <summary>The outcome with the rows of one good only.</summary>
    public Outcome this[string good] => _whole with { Rows = _rows.GetValueOrDefault(good) ?? [] };
}
