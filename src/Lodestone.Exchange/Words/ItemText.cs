using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>An event or a policy in one line of plain words.</summary>
public static class ItemText
{
    private const int MostShares = 6;

    /// <summary>Says what it does and when: <c>ban on dysprosium oxide from China to everyone, from … to …</c>.</summary>
    public static string Of(ScenarioItem item, WorldNames names, Horizon horizon)
    {
        string when = item switch
        {
            Pool or Reserve when Covers(item.When, horizon) => "",
            _ => $", {Phrase.Span(horizon, item.When)}",
        };
        return What(item, names) + when;
    }

    /// <summary>Says what it does.</summary>
    public static string What(ScenarioItem item, WorldNames names) =>
        item switch
        {
            Ban i => $"ban on {names.Goods(i.Goods)} {Lane(i.From, i.To, names)}",
            Throttle i =>
                $"exports of {names.Goods(i.Goods)} {Lane(i.From, i.To, names)} held to {Shares(i.Shares)} of base trade",
            ExportQuota i =>
                $"exports of {names.Goods(i.Goods)} {Lane(i.From, i.To, names)} capped at {Figure.Tonnes(i.TonnesPerYear)} a year"
                    + (i.Goods.Count > 1 ? " each" : ""),
            TariffChange i => $"a duty of {Duty(i)} on {names.Goods(i.Goods)} {Lane(i.From, i.To, names)}",
            Outage i => $"{Figure.Percent(i.Loss)} of the capacity of {names.Processes(i.Processes)}"
                + $" in {names.Places(i.Places, everyone: "every place")} lost",
            DemandChange i =>
                $"demand for {names.Goods(i.Goods)} in {names.Places(i.Places, everyone: "every place")} {(i.Change >= 0 ? "up" : "down")} {Figure.Percent(Math.Abs(i.Change))}",
            PriceFloor i =>
                $"{Instrument(i.Kind)} of {Price(i.Price)} for {names.Goods(i.Goods)} in {names.Places(i.Places)}",
            Reserve i =>
                $"reserve of {Figure.Tonnes(i.Tonnes)} of {names.Good(i.Good)} in {names.Place(i.Place)}, released {Rule(i)}",
            FundedProject i => $"project {ProjectName(i.Project, names)}, probability {Figure.Percent(i.Probability)}",
            Pool i => $"reserves of {names.Goods(i.Goods)} pooled by {names.Places(i.Members, 6)}",
            _ => item.GetType().Name,
        };

    private static bool Covers(Window window, Horizon horizon) =>
        window.First <= 0 && (long)window.First + window.Count >= horizon.Periods;

    private static string Lane(IReadOnlyList<string> from, IReadOnlyList<string> to, WorldNames names) =>
        $"from {names.Places(from)} to {names.Importers(to, from)}";

    private static string Shares(IReadOnlyList<double> shares)
    {
        if (shares.Count == 0 || shares.All(s => s == shares[0]))
        {
            return Figure.Percent(shares.Count == 0 ? 1 : shares[0]);
        }

        return shares.Count <= MostShares
            ? $"{Phrase.List([.. shares.Select(Figure.Percent)])}, period by period,"
            : $"between {Figure.Percent(shares.Min())} and {Figure.Percent(shares.Max())}";
    }

    private static string Duty(TariffChange duty) =>
        (duty.AdValorem, duty.Specific) switch
        {
            (_, 0) => Figure.Percent(duty.AdValorem),
            (0, _) => $"{Figure.Dollars(duty.Specific)} a tonne",
            _ => $"{Figure.Percent(duty.AdValorem)} and {Figure.Dollars(duty.Specific)} a tonne",
        };

    private static string Price(double price) =>
        price >= 10_000 ? $"{Figure.Dollars(price / 1000)}/kg" : $"{Figure.Dollars(price)}/t";

    private static string Instrument(FloorKind kind) =>
        kind switch
        {
            FloorKind.Cfd => "contract for difference at a strike",
            FloorKind.Border => "border-adjusted floor",
            _ => "purchase floor",
        };

    private static string Rule(Reserve reserve) =>
        reserve.Rule switch
        {
            ReleaseRule.Price => $"when the price passes {Figure.Multiple(reserve.Trigger)} its base",
            ReleaseRule.Shortfall =>
                $"when more than {Figure.Percent(reserve.Trigger)} of use is missing{Later(reserve)}",
            _ => "by schedule",
        };

    private static string Later(Reserve reserve) =>
        reserve.LagDays is { } days ? $", {Figure.Short(days)} days later" : "";

    private static string ProjectName(string id, WorldNames names) =>
        names.World.Projects.FirstOrDefault(p => p.Id == id) is { } project
            ? $"{project.Name} ({names.Heading(project.Place)}, {Figure.Tonnes(project.CapacityPerYear)} a year)"
            : id;
}
