using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The opening of an answer: what is taken away, by whom, when.</summary>
internal static class LeadText
{
    private const int MostItems = 2;

    public static string Of(Scenario scenario, WorldNames names, Cut cut)
    {
        string span = Phrase.Span(scenario.Horizon, cut.Window);
        if (scenario.Events.Count == 0)
        {
            return scenario.Policies.Count == 0
                ? $"With nothing changed {span}"
                : $"With {Phrase.List([.. scenario.Policies.Take(MostItems).Select(p => ItemText.What(p, names))])}{More(scenario.Policies.Count)} {span}";
        }

        List<Ban> bans = [.. scenario.Events.OfType<Ban>()];
        List<ScenarioItem> others = [.. scenario.Events.Where(e => e is not Ban)];
        bool together = scenario.Events.Select(e => Phrase.Span(scenario.Horizon, e.When)).Distinct().Count() == 1;
        string Own(ScenarioItem item) => together ? "" : $" {Phrase.Span(scenario.Horizon, item.When)}";
        var parts = new List<string>();
        if (bans.Count > 0)
        {
            IEnumerable<string> taken = bans.GroupBy(Own).Select(ban => Taken([.. ban], names) + ban.Key);
            parts.Add($"Without {string.Join(" and ", taken)}");
        }

        if (others.Count > 0)
        {
            IEnumerable<string> named = others
                .Take(MostItems)
                .GroupBy(Own)
                .Select(item => Phrase.List([.. item.Select(o => ItemText.What(o, names))]) + item.Key);
            string what = Phrase.List([.. named]) + More(others.Count);
            parts.Add(parts.Count == 0 ? $"With {what}" : $"and with {what}");
        }

        return string.Join(", ", parts) + (together ? $" {span}" : "");
    }

    private static string Taken(List<Ban> bans, WorldNames names)
    {
        IEnumerable<string> taken = bans.GroupBy(b => names.Places(b.From), StringComparer.Ordinal)
            .Select(g =>
            {
                IReadOnlyList<string> goods = [.. g.SelectMany(b => b.Goods).Distinct(StringComparer.Ordinal)];
                Ban first = g.First();
                bool everyone = g.All(b => names.Importers(b.To, b.From) == "everyone");
                string what = names.Goods(goods);
                return what == "every good" ? $"any good from {g.Key}{To(everyone, first, names)}"
                    : everyone ? $"{Phrase.Possessive(g.Key)} {what}"
                    : $"{Phrase.Possessive(g.Key)} exports of {what}{To(everyone, first, names)}";
            });
        return string.Join(" and ", taken);
    }

    private static string To(bool everyone, Ban ban, WorldNames names) =>
        everyone ? "" : $" to {names.Importers(ban.To, ban.From)}";

    private static string More(int count) =>
        count <= MostItems ? ""
        : count == MostItems + 1 ? " and one more change"
        : $" and {count - MostItems} more changes";
}
