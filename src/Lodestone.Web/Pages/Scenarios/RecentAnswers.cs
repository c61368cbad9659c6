namespace Lodestone.Web;

/// <summary>The last few answers by name: pages are drawn twice, and readers go back and forth.</summary>
/// <param name="most">Answers that are kept.</param>
internal sealed class RecentAnswers<T>(int most)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, T> _held = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _order = new();

    /// <summary>An answer; null when it is not held.</summary>
    public T? Find(string name)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(name, out T? found))
            {
                return null;
            }

            _order.Remove(name);
            _order.AddFirst(name);
            return found;
        }
    }

    /// <summary>Keeps an answer in place of the one of the same name.</summary>
    public void Put(string name, T answer)
    {
        lock (_gate)
        {
            if (_held.Remove(name))
            {
                _order.Remove(name);
            }

            Keep(name, answer);
        }
    }

    /// <summary>Keeps an answer; the one that was not asked for the longest goes.</summary>
    public T Keep(string name, T answer)
    {
        lock (_gate)
        {
            if (!_held.TryAdd(name, answer))
            {
                return _held[name];
            }

            _order.AddFirst(name);
            if (_order.Count > most)
            {
                _held.Remove(_order.Last!.Value);
                _order.RemoveLast();
            }

            return answer;
        }
    }
}
