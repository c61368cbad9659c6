using Lodestone.Model;

namespace Lodestone.Verification.Engine;

/// <summary>Where a good is sent or received: at least a thousandth of what is in the base year.</summary>
/// <remarks>
/// Where nothing is traded an interval of prices clears the market, so prices there are no property of it. A producer's
/// price counts where the good leaves, a user's where it arrives; domestic supply does both.
/// </remarks>
internal sealed class Trade
{
    private const double Least = 1e-3;
    private readonly Dictionary<(string Good, string Place, int Period), double> _sent = [],
        _received = [];

    /// <summary>Reads the flows of an outcome.</summary>
    public static Trade Of(Outcome outcome)
    {
        Trade trade = new();
        foreach (OutcomeRow row in outcome.Rows.Where(row => row.Variable == Variables.Flow))
        {
            (string, string, int) from = (row.Good, row.Place, row.Period);
            (string, string, int) to = (row.Good, row.Partner, row.Period);
            trade._sent[from] = trade._sent.GetValueOrDefault(from) + row.Value;
            trade._received[to] = trade._received.GetValueOrDefault(to) + row.Value;
        }

        return trade;
    }

    /// <summary>True for a price of a good that its producer or user does not trade in the period.</summary>
    public bool Skips(OutcomeRow row)
    {
        if (!row.Variable.StartsWith(Variables.Price, StringComparison.Ordinal))
        {
            return false;
        }

        var moved = row.Variable == Variables.Price ? _sent : _received;
        return moved.GetValueOrDefault((row.Good, row.Place, row.Period))
            <= Least * moved.GetValueOrDefault((row.Good, row.Place, -1));
    }
}
