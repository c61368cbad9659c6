using System.ComponentModel;

namespace Lodestone.Web;

/// <summary>The body of <c>POST /api/v1/plans</c>: a kind, and the options of the command line under their names.</summary>
internal sealed record PlanAsk
{
    [Description("reserve-plan, reserve-frontier, reserve-size or support")]
    public required string Kind { get; init; }

    [Description("A shipped plan (see GET /api/v1/plans) that fills what is not given; reserves")]
    public string? Plan { get; init; }

    [Description("Money over the horizon with its currency: 1.2bn AUD; reserve-plan, reserve-frontier")]
    public string? Budget { get; init; }

    [Description("Places or groups that hold the reserve")]
    public IReadOnlyList<string>? Members { get; init; }

    [Description("Goods that may be held, by id or alias: sb, ga, rare-earths")]
    public IReadOnlyList<string>? Goods { get; init; }

    [Description("Places or groups whose losses count and who may be supplied")]
    public IReadOnlyList<string>? Serves { get; init; }

    [Description("Names of scenarios to be armed against")]
    public IReadOnlyList<string>? Disruption { get; init; }

    [Description("Rates of exchange in dollars a unit: AUD=0.65")]
    public IReadOnlyList<string>? Rate { get; init; }

    [Description("Weight of the worst futures against the mean, 0 to 1")]
    public double? TailWeight { get; init; }

    [Description("Days of use that must be in stock of every good; reserve-plan")]
    public double? AtLeastDays { get; init; }

    [Description("Every member keeps for itself; reserve-plan, reserve-frontier")]
    public bool? Alone { get; init; }

    [Description("Time from the beginning of a shortfall to the first release: 30d")]
    public string? ReleaseLag { get; init; }

    [Description("Draws, 64 without it")]
    public int? Draws { get; init; }

    [Description("Seed of the draws")]
    public long? Seed { get; init; }

    [Description("compare (without it), floor, cfd, collar, border or purchase; support")]
    public string? Instrument { get; init; }

    [Description("The good with the minimum price; support")]
    public string? Good { get; init; }

    [Description("The place whose producers it keeps alive; support")]
    public string? Place { get; init; }

    [Description("The minimum price: 110 USD/kg; support")]
    public string? Floor { get; init; }

    [Description("Years of support, 10 without it")]
    public int? Years { get; init; }

    [Description("First period of support: 2027-Q1")]
    public string? From { get; init; }

    [Description("Scenario it is played on; without it nothing happens to supply")]
    public string? Scenario { get; init; }

    [Description("Price above which a collar pays the state")]
    public string? Cap { get; init; }

    [Description("Part of the gap above a one-way floor that the state takes, 0 to 1")]
    public double? Upside { get; init; }

    [Description("First period in which the state takes it")]
    public string? UpsideFrom { get; init; }

    [Description("Most tonnes a year that count")]
    public double? MaxTonnes { get; init; }

    [Description("Tonnes that are paid on: sales or sales-and-stockpiled")]
    public string? Eligible { get; init; }
}
