using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Sentences about dollars: output lost, support paid, rents earned.</summary>
internal sealed class MoneySentences(Outcome outcome, WorldNames names, Answer answer)
{
    private const double Worthwhile = 1000;

    public Sentence? Output()
    {
        var byPlace = new Dictionary<string, double>(StringComparer.Ordinal);
        OutcomeTable losses = outcome.Rows.Only(series =>
            series.Variable == Variables.GdpLoss && (names.Members.Count == 0 || names.Members.Contains(series.Place))
        );
        foreach (OutcomeRow row in losses)
        {
            if (row.Period >= 0)
            {
                byPlace[row.Place] = byPlace.GetValueOrDefault(row.Place) + row.Value;
            }
        }

        double total = byPlace.Values.Sum();
        if (total < Worthwhile)
        {
            bool isShort = answer.Members.Any(m => m.Worst is not null);
            return isShort && ValuedUses.Unknown(answer.ValuedShare) is { } unknown
                ? new Sentence("output", unknown)
                : null;
        }

        (string place, double most) = byPlace.OrderByDescending(p => p.Value).Select(p => (p.Key, p.Value)).First();
        string who = names.Members.Count == 0 ? "" : " by the members";
        string part = most / total > 0.995 ? "all" : Figure.Percent(most / total);
        string where = byPlace.Count == 1 ? "" : $", {part} of it in {names.Place(place)}";
        return new Sentence(
            "output",
            $"Value added of {Figure.Dollars(total)} is lost{who} over the horizon{where}.{ValuedUses.Counted(answer.ValuedShare)}"
        );
    }

    public Sentence? Support()
    {
        double paid = outcome
            .Rows.Only(series => series.Variable == Variables.SupportPayment)
            .Where(r => r.Period >= 0)
            .Sum(r => r.Value);
        return paid < Worthwhile
            ? null
            : new Sentence("support", $"Support under price floors costs {Figure.Dollars(paid)} over the horizon.");
    }

    public Sentence? Rent()
    {
        OutcomeRow peak = default;
        foreach (OutcomeRow row in outcome.Rows.Only(series => series.Variable == Variables.RentQuota))
        {
            if (row.Period >= 0 && row.Value > peak.Value)
            {
                peak = row;
            }
        }

        if (peak.Value < 1)
        {
            return null;
        }

        string period = Phrase.Of(outcome.Scenario.Horizon.At(peak.Period));
        return new Sentence(
            "rent",
            $"A licence to export a tonne of {names.Good(peak.Good)} from {names.Place(peak.Place)} is worth up to {Figure.Dollars(peak.Value)} ({period})."
        );
    }
}
