namespace Lodestone.Planning;

/// <summary>Value of a project: before tax, real, capital cost in the year before the first output.</summary>
/// <remarks>
/// NPV = −capex + Σ_t c_t / (1 + r)^t, t = 1 … life; IRR is the rate at which NPV is 0; cover = min over the tenor of
/// c_t / (capex × debt share × annuity), annuity = i / (1 − (1 + i)^−tenor).
/// </remarks>
/// <param name="NetPresentValue">NPV, in the money of the cash flows.</param>
/// <param name="InternalRate">IRR; NaN when no rate from −99 % to 1,000 % makes the value 0.</param>
/// <param name="DebtCover">Least cash flow over debt service; infinite without debt.</param>
public readonly record struct ProjectValue(double NetPresentValue, double InternalRate, double DebtCover)
{
    private const double Lowest = -0.99;
    private const double Highest = 10;

    /// <summary>Values a stream of cash flows.</summary>
    /// <param name="capex">Capital cost, &gt; 0.</param>
    /// <param name="cash">Cash flow by year of output, at least one.</param>
    /// <param name="finance">Terms of finance.</param>
    /// <exception cref="ArgumentException">No capital cost, no years, or terms out of range.</exception>
    public static ProjectValue Of(double capex, IReadOnlyList<double> cash, FinanceTerms finance)
    {
        if (!(capex > 0) || cash.Count == 0 || finance.Tenor < 1 || !(finance.DiscountRate > -1))
        {
            throw new ArgumentException(
                "a capital cost above 0, a year of output, a year of tenor and a rate are needed"
            );
        }

        return new ProjectValue(
            At(capex, cash, finance.DiscountRate),
            Rate(capex, cash),
            Cover(capex * finance.DebtShare, cash, finance)
        );
    }

    /// <summary>Equal yearly service of a debt of 1.</summary>
    public static double Annuity(double interest, int tenor) =>
        interest == 0 ? 1.0 / tenor : interest / (1 - Math.Pow(1 + interest, -tenor));

    private static double At(double capex, IReadOnlyList<double> cash, double rate)
    {
        double value = 0;
        for (int year = cash.Count - 1; year >= 0; year--)
        {
            value = (value + cash[year]) / (1 + rate);
        }

        return value - capex;
    }

    private static double Cover(double debt, IReadOnlyList<double> cash, FinanceTerms finance)
    {
        if (debt == 0)
        {
            return double.PositiveInfinity;
        }

        double service = debt * Annuity(finance.Interest, finance.Tenor);
        return cash.Take(finance.Tenor).Min() / service;
    }

    /// <summary>Bisection: the value falls with the rate while cash flows are not negative on balance.</summary>
    private static double Rate(double capex, IReadOnlyList<double> cash)
    {
        (double low, double high) = (Lowest, Highest);
        if (!(At(capex, cash, low) > 0 && At(capex, cash, high) < 0))
        {
            return double.NaN;
        }

        while (high - low > 1e-12)
        {
            double middle = (low + high) / 2;
            (low, high) = At(capex, cash, middle) > 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
