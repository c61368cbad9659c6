using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Where the tonnes of a period close worst.</summary>
/// <param name="Good">Id of the good; empty when the outcome states no balances for the period.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Tonnes">Sources less uses, t.</param>
public readonly record struct WorstBalance(string Good, string Place, double Tonnes)
{
    /// <summary>The worst balance of every period of the horizon, from the rows of the outcome.</summary>
    public static IReadOnlyList<WorstBalance> ByPeriod(Outcome outcome)
    {
        var worst = new WorstBalance[outcome.Scenario.Horizon.Periods];
        Array.Fill(worst, new WorstBalance("", "", 0));
        foreach (OutcomeRow row in outcome.Rows.Only(series => series.Variable == Variables.BalanceResidual))
        {
            if (
                row.Period >= 0
                && (worst[row.Period].Good.Length == 0 || Math.Abs(row.Value) > Math.Abs(worst[row.Period].Tonnes))
            )
            {
                worst[row.Period] = new WorstBalance(row.Good, row.Place, row.Value);
            }
        }

        return worst;
    }
}
