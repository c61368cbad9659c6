using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The rows that an answer is read from: less than half of those of an outcome, so that they are read over and over at little cost.</summary>
internal static class AnswerRows
{
    /// <summary>The outcome with what an answer asks for, in its order: needs, prices, cover, losses, payments and rents.</summary>
    public static Outcome Of(Outcome outcome)
    {
        string use = UsePrice.Of(outcome);
        return outcome with { Rows = outcome.Rows.Only(series => series.Variable == use || IsRead(series.Variable)) };
    }

    private static bool IsRead(string variable) =>
        variable
            is Variables.Demand
                or Variables.Shortfall
                or Variables.Price
                or Variables.CoverDays
                or Variables.GdpLoss
                or Variables.SupportPayment
                or Variables.RentQuota;
}
