using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>What is said of a plan for a reserve.</summary>
internal static class ReservePlanWords
{
    /// <summary>Plans whose losses avoided differ by less than this part are one plan.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Plans without a model, behind the plan.</summary>
    private const int Naive = 4;

    /// <summary>Sentences, the answer first.</summary>
    public static IEnumerable<string> Of(ReserveQuestion question, ReservePlan plan, IReadOnlyList<TriedPlan> tried)
    {
        TriedPlan own = tried[0];
        var names = new WorldNames(question.World);
        string budget = Budget(question);
        if (plan.Purchases.Count == 0 && plan.Offtake.Values.All(tonnes => tonnes <= 0))
        {
            yield return $"Of {budget} nothing is spent: {(question.Request.Items.All(i => i.MostPerPeriod <= 0) ? "markets yield none of these goods" : "no stock of these goods avoids a loss at the places served")}.";
            yield break;
        }

        yield return $"{Spent(question, plan.Cost)}: {Figure.Dollars(plan.BuyingCost)} on goods, {Figure.Dollars(plan.HoldingCost)} on holding, rotating and offtake.";
        if (Served(question, names) is { } served)
        {
            yield return served;
        }

        yield return $"On fresh draws this plan avoids {Figure.Dollars(own.Expected)} of expected loss (standard error {Figure.Dollars(own.StandardError)}){(own.PerDollar is { } each ? $", {Figure.Short(each)} dollars for each one spent" : "")}; on the draws it was made on {Figure.Dollars(own.ExpectedInSample ?? 0)}.";
        TriedPlan best = tried.Skip(1).Take(Naive).MaxBy(t => t.Expected)!;
        double lead = own.Expected - best.Expected;
        double error = PairedError(question, own, best);
        yield return lead > 2 * error
            ? $"It beats all four plans without a model; the best of them, {best.Name}, avoids {Figure.Dollars(best.Expected)} (difference {Figure.Dollars(lead)}, standard error {Figure.Dollars(error)})."
        : Math.Abs(lead) <= Rounding * own.Expected
            ? $"It avoids as much as {best.Name}, the best of the four plans without a model."
        : lead > 0
            ? $"It is ahead of the four plans without a model, but not clearly of {best.Name}, which avoids {Figure.Dollars(best.Expected)} (difference {Figure.Dollars(lead)}, standard error {Figure.Dollars(error)})."
        : $"It does not beat {best.Name}, which avoids {Figure.Dollars(best.Expected)} on fresh draws for {Figure.Dollars(best.Cost)}: {Figure.Dollars(-lead)} more (standard error {Figure.Dollars(error)}).";
        if (tried.Count > 1 + Naive)
        {
            yield return Places(question, own, tried[^1]);
        }

        double target = question.Days ?? 0;
        if (target > 0)
        {
            string[] below =
            [
                .. question
                    .Request.Items.Where(i =>
                        ReservePlanTables.Cover(question, plan, i.Good) is { } days && days < target
                    )
                    .Select(i => $"{i.Name} {Figure.Short(ReservePlanTables.Cover(question, plan, i.Good)!.Value)}"),
            ];
            yield return below.Length == 0
                ? $"Every good covers the {Figure.Short(target)} days of the target."
                : $"The target is {Figure.Short(target)} days of use; the plan covers less where {(plan.MarginalAvoided > 0 ? "the money avoids more elsewhere" : "more stock would avoid nothing in the disruptions it is made for")}: {string.Join(", ", below)} days. --at-least-days {Figure.Short(target)} makes the target a condition.";
        }
    }

    /// <summary>The budget in its own currency, with the dollars it is where that is another: <c>AUD 1.2 billion (USD 791 million)</c>.</summary>
    public static string Budget(ReserveQuestion question)
    {
        string dollars = Figure.Dollars(question.Request.Budget);
        return question.Rate.Currency == "USD"
            ? dollars
            : $"{question.Rate.Currency}{Figure.Dollars(question.Request.Budget / question.Rate.UsdPerUnit)["USD".Length..]} ({dollars})";
    }

    /// <summary>How much of the budget is spent, without an end.</summary>
    public static string Spent(ReserveQuestion question, double cost) =>
        Figure.Dollars(cost) == Figure.Dollars(question.Request.Budget)
            ? $"All of {Budget(question)} is spent"
            : $"Of {Budget(question)}, {Figure.Dollars(cost)} are spent";

    /// <summary>Whose losses count, where those are not the holders; null where they are.</summary>
    public static string? Served(ReserveQuestion question, WorldNames names) =>
        question.Serves.ToHashSet().SetEquals(question.Members)
            ? null
            : $"Losses and days of use are those of {Phrase.List([.. question.Serves.Select(names.Place)])}, which the reserve serves.";

    /// <summary>What it is worth to choose the places.</summary>
    private static string Places(ReserveQuestion question, TriedPlan own, TriedPlan byUse)
    {
        double lead = own.Expected - byUse.Expected;
        double error = PairedError(question, own, byUse);
        return Math.Abs(lead) > 2 * error
            ? $"Held where the plan says, the same tonnes avoid {Figure.Dollars(Math.Abs(lead))} {(lead > 0 ? "more" : "less")} than split by use (standard error {Figure.Dollars(error)})."
            : $"Where it is held matters little: split by use, the same tonnes avoid {Figure.Dollars(byUse.Expected)} (difference {Figure.Dollars(lead)}, standard error {Figure.Dollars(error)}).";
    }

    /// <summary>Standard error of the difference of two plans on the same draws.</summary>
    private static double PairedError(ReserveQuestion question, TriedPlan one, TriedPlan other) =>
        Math.Sqrt(
            question.Request.Disruptions.Sum(d =>
            {
                double[] differences =
                [
                    .. one.OutOfSample[d.Scenario]
                        .Zip(other.OutOfSample[d.Scenario], (a, b) => a - b)
                        .Where(double.IsFinite),
                ];
                double mean = differences.DefaultIfEmpty().Average();
                double chance = ReserveFutures.Chance(d, question.Request.Years);
                return chance
                    * chance
                    * differences.Sum(x => (x - mean) * (x - mean))
                    / Math.Max(differences.Length - 1, 1)
                    / Math.Max(differences.Length, 1);
            })
        );
}
