namespace Lodestone.Planning;

/// <summary>Closed form of one date of a stream.</summary>
/// <param name="Years">Years to the date.</param>
/// <param name="Paid">Expected payment at the date, not discounted.</param>
/// <param name="Received">Expected receipt at the date, not discounted.</param>
/// <param name="PresentPaid">Present value of the payment.</param>
/// <param name="PresentReceived">Present value of the receipt.</param>
/// <param name="ChanceOfPaying">Probability N(−d2) that the price is below the strike.</param>
public readonly record struct ExpectedPayment(
    double Years,
    double Paid,
    double Received,
    double PresentPaid,
    double PresentReceived,
    double ChanceOfPaying
)
{
    /// <summary>Present cost to the treasury.</summary>
    public double PresentNet => PresentPaid - PresentReceived;
}
