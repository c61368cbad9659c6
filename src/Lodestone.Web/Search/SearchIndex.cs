using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>Finds goods, places, products and scenarios by name, id, code of trade or a question in plain words.</summary>
internal sealed class SearchIndex
{
    private const int ShortestGuess = 4;
    private const string ReservePlan = "reserve plan";
    private const string Brief = "brief";

    /// <summary>A brief stands below what it is about, unless a brief is asked for: less than a word that fits.</summary>
    private const double BelowMain = 0.2;

    private readonly List<SearchEntry> _entries = [];

    public SearchIndex(AtlasLibrary library)
    {
        World world = library.World;
        ILookup<string, string> codes = Codes(library.Reading);
        foreach (Good good in world.Goods)
        {
            Add(
                good.Name,
                good.Stage,
                PageQuery.Address("/chain", ("good", good.Id)),
                [good.Id, .. codes[good.Id]],
                SearchWords.Verbs(good.Stage)
            );
        }

        foreach (Place place in world.Places)
        {
            string address = PageQuery.Address("/exposure", ("place", place.Id));
            Add(place.Name, "place", address, [place.Id, place.Iso3, .. place.Groups], ["depends", "dependence"]);
        }

        foreach (Place place in world.Places)
        {
            Add($"Brief: {place.Name}", Brief, BriefQuery.Of(true, place.Id), [place.Id, place.Iso3], ["report"]);
        }

        foreach (Good good in world.Goods)
        {
            Add($"Brief: {good.Name}", Brief, BriefQuery.Of(false, good.Id), [good.Id], ["report"]);
        }

        foreach (Product product in world.Products)
        {
            string address = PageQuery.Address("/exposure", ("product", product.Id));
            Add(product.Name, "product", address, [product.Id], ["inside", "holds", "depends"]);
        }

        foreach (ScenarioEntry scenario in library.Catalog.List())
        {
            Add(
                scenario.Title.Length > 0 ? scenario.Title : scenario.Name,
                "scenario",
                PageQuery.Address($"{ScenarioQuery.Path}/{scenario.Name}"),
                [scenario.Name],
                ["ban", "export", "scenario", "cut", "stops", "breaks"]
            );
        }

        if (library.HasEconomy)
        {
            string[] names = ["gdp", "value", "added", "output", "economy", "sectors"];
            Add("What does a cut cost in value added?", "GDP at risk", GdpQuery.Path, names, ["cost", "costs", "lose"]);
        }

        AddPlanners(library);
    }

    /// <summary>What fits best first.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">Number of entries at most.</param>
    public IReadOnlyList<SearchEntry> Find(string text, int most)
    {
        IReadOnlyList<string> asked = SearchWords.Asked(text);
        if (asked.Count == 0)
        {
            return [];
        }

        return
        [
            .. _entries
                .Select((e, i) => (Entry: e, Score: Score(e, asked), Order: i))
                .Where(e => e.Score > 0)
                .OrderByDescending(e => e.Score)
                .ThenBy(e => e.Order)
                .Take(most)
                .Select(e => e.Entry),
        ];
    }

    private static double Score(SearchEntry entry, IReadOnlyList<string> asked)
    {
        double named = asked.Sum(a => entry.Words.Max(w => Match(w, a)));
        if (named == 0)
        {
            return 0;
        }

        // A verb alone finds nothing: it says which of the things named is meant. Short names are the nearer ones.
        return named
            + (0.4 * asked.Count(a => entry.Verbs.Contains(a)))
            - (0.01 * entry.Words.Count)
            - (entry.Kind is Brief or ReservePlan ? BelowMain : 0);
    }

    private static double Match(string word, string asked)
    {
        if (word == asked)
        {
            return 1;
        }

        if (word.StartsWith(asked, StringComparison.Ordinal))
        {
            return 0.8;
        }

        // Plural and singular; a slip of the pen.
        if (
            asked.Length >= ShortestGuess
            && asked.StartsWith(word, StringComparison.Ordinal)
            && asked.Length - word.Length <= 2
            && word.Length >= ShortestGuess
        )
        {
            return 0.7;
        }

        return asked.Length > ShortestGuess && NearName.Distance(word, asked, asked.Length / 5) <= asked.Length / 5
            ? 0.5
            : 0;
    }

    private static ILookup<string, string> Codes(AtlasReading reading) =>
        (reading.Table("hs_codes") is { } table ? table.Rows.Select(r => (Table: table, Row: r)) : []).ToLookup(
            r => r.Table.Text(r.Row, "good"),
            r => r.Table.Text(r.Row, "hs")
        );

    private void AddPlanners(AtlasLibrary library)
    {
        if (library.Reserves is { } reserves)
        {
            Add(
                "What should we stock?",
                "reserve",
                ReserveQuery.Path,
                ["reserve", "stockpile", "reserves"],
                ["stock", "hold"]
            );
            foreach (NamedReservePlan plan in reserves.Plans)
            {
                string address = PageQuery.Address(ReserveQuery.Path, ("plan", plan.Id));
                Add(plan.Title, ReservePlan, address, [plan.Id, "reserve", "stockpile"], ["stock", "hold"]);
            }
        }

        if (library.Support is not null)
        {
            string[] names = ["minimum", "price", "floor", "support", "contract", "difference"];
            Add("What does a minimum price cost?", "minimum price", SupportQuery.Path, names, ["cost", "pays"]);
            string address = PageQuery.Address(SupportQuery.Path, ("instrument", "floor"));
            Add("The agreement with MP Materials", "minimum price", address, ["mp", "materials", .. names], ["cost"]);
        }
    }

    private void Add(string title, string kind, string address, IEnumerable<string> names, IReadOnlyList<string> verbs)
    {
        string[] words = [.. names.Append(title).SelectMany(SearchWords.Of).Distinct()];
        _entries.Add(new SearchEntry(title, kind, address, words, verbs));
    }
}
