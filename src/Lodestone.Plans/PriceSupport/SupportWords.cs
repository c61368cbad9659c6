using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>What the answers say in sentences, and how they were computed.</summary>
internal static class SupportWords
{
    private const string OneDraw = "one draw – no range";

    /// <summary>The answer for one instrument, the cost first.</summary>
    public static IReadOnlyList<string> Summary(SupportQuestion question, InstrumentAnswer answer)
    {
        SupportEffect effect = answer.Effect;
        string good = question.Names.Good(question.Market.Good);
        string place = question.Names.Place(question.Market.Place);
        double a = effect.Cost.Total.Mean / question.Request.Years;
        return
        [
            $"A {InstrumentNames.Terms(answer.Terms)} for {good} in {place} over {question.Request.Years} years "
                + Treasury(a, effect.Cost),
            Paying(answer),
            Kept(question, effect),
            HomeMarket(question, answer),
            $"In the year after the support output is {Figure.Tonnes(effect.Exit.After)}, against {Figure.Tonnes(effect.Exit.Last)} in its last year; never supported it would be {Figure.Tonnes(effect.Exit.AfterWithout)}.",
        ];
    }

    /// <summary>What it costs or earns a year, with the total and its range in the same direction.</summary>
    private static string Treasury(double yearly, EnsembleCost cost)
    {
        Bands total = yearly < 0 ? Turned(cost.Total) : cost.Total;
        double present = yearly < 0 ? -cost.Present.Mean : cost.Present.Mean;
        string verb = yearly < 0 ? "earns" : "costs";
        string range =
            total.Count == 1
                ? $"{Figure.Dollars(total.Mean)}; {OneDraw}"
                : $"{BandText.Dollars(total)}, 5–95 % of draws";
        return yearly == 0 && total is { P05: 0, P95: 0 }
            ? "costs the treasury nothing."
            : $"{verb} the treasury {Figure.Dollars(Math.Abs(yearly))} a year (in total {range}; present value {Figure.Dollars(present)}).";
    }

    /// <summary>The same sum seen from the other side.</summary>
    private static Bands Turned(Bands bands) =>
        bands with
        {
            P05 = -bands.P95,
            P25 = -bands.P75,
            P50 = -bands.P50,
            P75 = -bands.P25,
            P95 = -bands.P05,
            Mean = -bands.Mean,
        };

    private static string Kept(SupportQuestion question, SupportEffect effect)
    {
        string range = BandText.Range(effect.Kept, Figure.Tonnes);
        string made = $"{Figure.Tonnes(question.BaseOutput)} were made in the base year";
        string kept =
            effect.CostPerTonne is null && range == Figure.Tonnes(0) ? $"It keeps nothing alive ({made})"
            : effect.Kept.Count == 1 ? $"It keeps {Figure.Tonnes(effect.Kept.Mean)} a year alive ({made})"
            : $"It keeps {range} a year alive (mean {Figure.Tonnes(effect.Kept.Mean)}; {made})";
        string cost = effect.CostPerTonne is { } each
            ? $", at {PriceOption.Signed(each)} of public money for what is kept"
            : "";
        return $"{kept}{cost}; {Figure.Percent(effect.MadeAnyway)} of the output would be made without it.";
    }

    /// <summary>How the figures were found.</summary>
    public static IReadOnlyList<string> Notes(SupportQuestion question, IReadOnlyList<Instrument> instruments)
    {
        SupportData data = question.Data;
        List<string> notes =
        [
            $"The engine played {(question.Draws == 1 ? "one draw" : $"{Figure.Count(question.Draws)} draws")} of {question.Scenario.Name} with the policy and without, the same {(question.Draws == 1 ? "draw" : "draws")} (seed {Figure.Whole(question.Seed)}). Costs by year are not discounted; the present value is at {Figure.Percent(data["discount_rate_public"].Value)}.",
            "Kept alive: output with less output without. Users pay: change of the price to users (landed price, cost of switching suppliers, scarcity) × mean use without and with, years of support. The taxpayer's line holds the change of customs revenue too.",
            "Draws hold uncertain behaviour, stocks and demand, not the noise of a market; the closed form prices it: Black (1976) on the mean price and tonnes of each year, volatility "
                + $"{data["price_volatility"].Value} a year.",
        ];
        if (instruments.Any(i => i is Instrument.Floor or Instrument.Collar))
        {
            notes.Add(
                "The engine has no kind of its own for the one-way floor and the collar: they are played as its contract (cfd), and their payments computed on the engine's price paths. What the state takes above the floor moves no output."
            );
        }

        if (instruments.Contains(Instrument.Purchase))
        {
            notes.Add(
                $"Purchases pay the floor; stock is sold at the market price when it exceeds the floor or after the support, up to the yearly limit, without moving the price; what is left is worth {Figure.Percent(data["resale_share"].Value)} of the last price. Where the limit binds, the market stays below the floor, and what the state pays above the market moves no output in the engine."
            );
        }

        if (
            question.Request.Eligibility == Eligibility.Sales
            || (
                question.Request.MaxTonnes is not null
                && instruments.Any(i => i is not (Instrument.Purchase or Instrument.Border))
            )
        )
        {
            notes.Add(
                "In the engine every tonne made is supported; the limit of tonnes and payment on sales alone are applied to the payments, not to behaviour."
            );
        }

        notes.Add(
            "Projects: before tax, real, capital cost a year before output; an operating cost that projects.csv does not state is the base margin of the process, so that at base prices it earns nothing. Debt is paid back before the support ends. Viable: median value above 0 and median least debt cover of "
                + $"{data["debt_cover"].Value} or more. A project is valued at full output and, unless the scenario funds it, at prices without it, whether or not its feed is to be had; funded, its use stands among the capacities and its tonnes in the costs above. The range of finance is in --output csv."
        );
        if (question.Scenario.Uncertainty is null)
        {
            notes.Add("The scenario states no uncertainty of its own: draws differ by behaviour alone.");
        }

        return notes;
    }

    /// <summary>A levy guards a market; where little is used at home there is little to guard.</summary>
    private static string HomeMarket(SupportQuestion question, InstrumentAnswer answer) =>
        answer.Terms.Instrument != Instrument.Border
            ? $"Users at home pay {Money(answer.Effect.UsersAtHome.Mean)} and users abroad {Money(answer.Effect.UsersAbroad.Mean)} over the {question.Request.Years} years through the price."
            : $"Users at home take {Figure.Tonnes(answer.UsedAtHome)} a year, {Figure.Percent(answer.UsedAtHome / question.BaseOutput)} of what the place made in the base year: a levy guards that market and no other; they pay {Money(answer.Effect.UsersAtHome.Mean)} over the {question.Request.Years} years.";

    private static string Money(double usd) =>
        usd == 0 ? "nothing more"
        : usd > 0 ? $"{Figure.Dollars(usd)} more"
        : $"{Figure.Dollars(-usd)} less";

    /// <summary>Name and version of the data.</summary>
    public static string Source(SupportQuestion question) =>
        $"Data {question.World.Name} {question.World.Version} (base year {question.World.BaseYear}), {question.Data.Name} {question.Data.Version}";

    private static string Paying(InstrumentAnswer answer)
    {
        if (answer.Terms.Instrument == Instrument.Border)
        {
            return "The state pays nothing: users at home pay, through the levy and what it lets home producers charge.";
        }

        Proportion ever = answer.Effect.EverPays;
        if (answer.Effect.Kept.Count == 1)
        {
            return ever.Estimate > 0
                ? "It pays in the draw that was played."
                : "It never pays in the draw that was played.";
        }

        return $"It pays in {Figure.Percent(ever.Estimate)} of draws (95 % interval {Figure.PercentNumber(ever.Low)} to {Figure.PercentNumber(ever.High)} %).";
    }
}
