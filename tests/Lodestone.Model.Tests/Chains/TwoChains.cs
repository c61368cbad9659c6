namespace Lodestone.Model.Tests;

/// <summary>Ore to metal to magnet, and beside it bauxite to alumina with gallium out of the same vat.</summary>
internal static class TwoChains
{
    private static readonly string[] PlaceIds = ["CHN", "JPN"];

    public static World World() =>
        new()
        {
            Name = "two-chains",
            Version = "1",
            BaseYear = "2024",
            Places = [.. PlaceIds.Select(id => new Place(id, id, PlaceKind.Country, id, []))],
            Goods = [.. new[] { "ore", "metal", "magnet", "bauxite", "alumina", "gallium" }.Select(NewGood)],
            Processes =
            [
                NewProcess("smelt", "metal", ["ore"], ["metal"]),
                NewProcess("sinter", "magnet", ["metal"], ["magnet"]),
                NewProcess("bayer", "alumina", ["bauxite"], ["alumina", "gallium"]),
            ],
            Capacities = [NewCapacity("CHN", "smelt"), NewCapacity("JPN", "sinter"), NewCapacity("CHN", "bayer")],
            Demands = [NewDemand("magnet", "JPN", "ev"), NewDemand("gallium", "JPN", "chips")],
            Trade = [new TradeFlow("metal", "CHN", "JPN", 5, 0, 0, Provenance.None)],
            Links = [new Link("gallium", "CHN", "JPN", 0.3, Provenance.None)],
            Projects = [NewProject("new-smelter", "smelt")],
            Parameters = [NewParameter("*"), NewParameter("metal"), NewParameter("gallium")],
        };

    public static Scenario Scenario(params ScenarioItem[] items) =>
        new()
        {
            Name = "s",
            Title = "t",
            Horizon = new Horizon(Period.Parse("2026-12"), 3),
            Events = items,
        };

    private static Good NewGood(string id) => new(id, id, "stage", "t", "gross", 1000, 4, Provenance.None);

    private static Process NewProcess(string id, string reference, string[] inputs, string[] outputs) =>
        new(
            id,
            id,
            "stage",
            reference,
            [.. inputs.Select(g => new GoodAmount(g, 1))],
            [.. outputs.Select(g => new GoodAmount(g, 1))]
        );

    private static Capacity NewCapacity(string place, string process) =>
        new(place, process, 10, 5, null, 1, Provenance.None);

    private static FinalDemand NewDemand(string good, string place, string sector) =>
        new(good, place, sector, 5, -0.3, 10, Provenance.None);

    private static Project NewProject(string id, string process) =>
        new(id, id, "JPN", process, 1, "", 12, null, null, "announced", null, "", Provenance.None);

    private static UncertainParameter NewParameter(string good) =>
        new(good, "sigma", 1, 2, 3, "triangular", Provenance.None);
}
