using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>The money of a plan: as written, as the shipped plan has it, or what its days of use cost.</summary>
internal static class ReserveBudget
{
    private const double DaysPerYear = 365;
    private const int QuartersPerYear = 4;

    /// <summary>Ten times what the world makes in a year, USD.</summary>
    private const double Most = 1e15;

    /// <summary>The budget in dollars and the rate it was turned at.</summary>
    public static (double Budget, ExchangeRate Rate) Of(
        ReserveData data,
        ReserveAsk ask,
        NamedReservePlan? named,
        IReadOnlyList<ReserveItem> items,
        IReadOnlyDictionary<string, double> use
    )
    {
        IReadOnlyList<string> rates = ask.Rates;
        (double amount, string currency) =
            ask.Budget is { } text ? MoneyText.Read("--budget", text)
            : named is { Budget: { } money } ? (money, named.Currency)
            : named is { Days: { } days } ? (DaysCost(data, items, use, days), "USD")
            : throw PlanException.Usage(
                "no budget is given",
                "--budget \"1.2bn AUD\", or name a plan: lodestone reserve list"
            );
        const string Such = "give money to spend, such as --budget \"1.2bn AUD\"";
        if (!(amount > 0))
        {
            throw new PlanException(
                PlanFault.Check,
                $"the budget is {amount.ToString("0.##", CultureInfo.InvariantCulture)} {currency}; it must be above 0",
                Such
            );
        }

        ExchangeRate rate = MoneyText.Rate(data, currency, rates);
        double budget = amount * rate.UsdPerUnit;
        return budget <= Most
            ? (budget, rate)
            : throw new PlanException(
                PlanFault.Check,
                $"the budget is {budget.ToString("0.##e0", CultureInfo.InvariantCulture)} USD; it must be {Figure.Dollars(Most)} or less",
                Such
            );
    }

    /// <summary>What days of use cost to buy and hold, where only days are stated.</summary>
    private static double DaysCost(
        ReserveData data,
        IReadOnlyList<ReserveItem> items,
        IReadOnlyDictionary<string, double> use,
        double days
    )
    {
        ReserveProblem problem = new()
        {
            Items = items,
            Samples = [],
            Budget = 1,
            Periods = (int)Math.Ceiling(data.Parameter("horizon") * QuartersPerYear),
            BuyPeriods = (int)Math.Ceiling(data.Parameter("buying") * QuartersPerYear),
            Discount = data.Parameter("discount"),
        };
        return NaivePlans.Cost(problem, use.ToDictionary(u => u.Key, u => u.Value * days / DaysPerYear));
    }
}
