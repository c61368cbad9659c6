using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Looks the names of a condition up in the world, before anything is played.</summary>
internal static class ConditionNames
{
    /// <summary>Word for the group whose members answers are about.</summary>
    private const string Members = "members";

    private const int MostListed = 12;

    /// <summary>The condition with the places of its group.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="played">The world that is played.</param>
    /// <param name="whole">The same with the chains that are not.</param>
    /// <exception cref="ConditionException">There is no such good or place, or what is measured is not added over places.</exception>
    public static Condition Find(Condition condition, World played, World whole)
    {
        ConditionMeasure of = condition.Of;
        if (of.Good is { } good && !played.Goods.Any(g => g.Id == good))
        {
            throw Wrong(
                condition,
                whole.Goods.Any(g => g.Id == good)
                    ? $"{good} is outside the chains that are played; add --chains all"
                    : $"there is no good '{good}'{Near(good, whole.Goods.Select(g => (g.Id, g.Name)))}"
            );
        }

        if (whole.Places.Any(p => p.Id == of.Place))
        {
            return condition;
        }

        string group = of.Place == Members ? Watch.Members : of.Place;
        string[] places = [.. whole.Places.Where(p => p.Groups.Contains(group)).Select(p => p.Id)];
        if (places.Length == 0)
        {
            IEnumerable<(string, string)> groups = whole
                .Places.SelectMany(p => p.Groups)
                .Distinct()
                .Select(g => (g, ""));
            throw Wrong(
                condition,
                $"there is no place or group '{of.Place}'{Near(of.Place, whole.Places.Select(p => (p.Id, p.Name)).Concat(groups))}"
            );
        }

        return of.Unit is "t" or "USD" or "%"
            ? condition with
            {
                Of = of with { Members = places },
            }
            : throw NotAdded(condition, places);
    }

    /// <summary>Prices, days and shares have no sum over places.</summary>
    public static ConditionException NotAdded(Condition condition, IReadOnlyList<string> places)
    {
        string more = places.Count > MostListed ? $" and {places.Count - MostListed} more" : "";
        return Wrong(
            condition,
            $"over the places of {condition.Of.Place} only t, USD and % of need are added; name one of them: {string.Join(", ", places.Take(MostListed))}{more}"
        );
    }

    private static ConditionException Wrong(Condition condition, string what) =>
        new(condition.Text, condition.Of.Item, what);

    private static string Near(string asked, IEnumerable<(string Id, string Name)> known)
    {
        (string Id, string Name)[] all = [.. known];
        string[] words = [.. all.SelectMany(k => new[] { k.Id, k.Name }).Where(word => word.Length > 0)];
        if (NearName.Of(asked, words, 1) is not [var best])
        {
            return "";
        }

        (string id, string name) = all.First(k => k.Id == best || k.Name == best);
        return $"; did you mean '{id}'{(name.Length > 0 ? $" ({name})" : "")}?";
    }
}
