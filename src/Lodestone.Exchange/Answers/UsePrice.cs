using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The price that says how scarce a good is where it is used.</summary>
internal static class UsePrice
{
    /// <summary><c>price.user</c> where the outcome has it, else <c>price.purchase</c>.</summary>
    public static string Of(Outcome outcome) =>
        outcome.Rows.Any(series => series.Variable == Variables.UserPrice)
            ? Variables.UserPrice
            : Variables.PurchasePrice;
}
