using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Makes the table by member.</summary>
public static class MemberRows
{
    /// <summary>One row per member of the alliance, largest missing share first.</summary>
    /// <remarks>A world without an alliance gets a row for every place that misses or uses a restricted good.</remarks>
    internal static IReadOnlyList<MemberRow> Of(
        Outcome outcome,
        OutcomeByGood byGood,
        WorldNames names,
        Cut cut,
        IReadOnlyList<Shortage> shortages
    )
    {
        IReadOnlyList<string> places = names.Members.Count > 0 ? names.Members : Concerned(names, cut, shortages);
        Dictionary<string, double> losses = OutputLosses(outcome);
        return
        [
            .. places
                .Select(p => Row(byGood, names, cut, shortages, losses, p))
                .OrderByDescending(r => r.Worst?.Share ?? 0)
                .ThenByDescending(r => r.PeakPriceMultiple ?? 0),
        ];
    }

    /// <summary>Value added lost over the horizon by place, USD; no entry where the outcome does not state it.</summary>
    private static Dictionary<string, double> OutputLosses(Outcome outcome)
    {
        var losses = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (OutcomeRow row in outcome.Rows.Only(series => series.Variable == Variables.GdpLoss))
        {
            if (row.Period >= 0)
            {
                losses[row.Place] = losses.GetValueOrDefault(row.Place) + row.Value;
            }
        }

        return losses;
    }

    /// <summary>Fewest days of cover of a good at a place; null when no stocks are held.</summary>
    public static (double Days, int Period)? LowestCover(Outcome outcome, string good, string place)
    {
        (double Days, int Period)? lowest = null;
        OutcomeTable cover = outcome.Rows.Only(series =>
            series.Variable == Variables.CoverDays && series.Good == good && series.Place == place
        );
        foreach (OutcomeRow row in cover)
        {
            if (row.Period >= 0 && (lowest is null || row.Value < lowest.Value.Days))
            {
                lowest = (row.Value, row.Period);
            }
        }

        return lowest;
    }

    private static List<string> Concerned(WorldNames names, Cut cut, IReadOnlyList<Shortage> shortages)
    {
        IEnumerable<string> concerned = shortages
            .Where(s => s.Tells || (cut.Goods.Contains(s.Good) && !cut.Exporters.Contains(s.Place)))
            .Select(s => s.Place);
        HashSet<string> set = [.. concerned];
        return [.. names.World.Places.Select(p => p.Id).Where(set.Contains)];
    }

    private static MemberRow Row(
        OutcomeByGood byGood,
        WorldNames names,
        Cut cut,
        IReadOnlyList<Shortage> shortages,
        Dictionary<string, double> losses,
        string place
    )
    {
        Shortage? worst = shortages
            .Where(s => s.Place == place && s.Tells)
            .OrderByDescending(s => s.Tonnes * names.Price(s.Good))
            .ThenByDescending(s => s.WorstShare)
            .FirstOrDefault();
        IEnumerable<string> goods = worst is not null ? [worst.Good] : cut.Goods;
        (string Good, double? Multiple) dearest = goods
            .Select(g => (Good: g, Multiple: PriceReach.AtPlace(byGood[g], g, place)))
            .OrderByDescending(g => g.Multiple ?? 0)
            .FirstOrDefault();
        string good = dearest.Good ?? "";
        return new MemberRow(
            place,
            names.Heading(place),
            worst,
            worst is null ? "" : names.GoodHeading(worst.Good),
            good,
            dearest.Multiple,
            good.Length == 0 ? null : LowestCover(byGood[good], good, place)?.Days,
            losses.TryGetValue(place, out double loss) ? loss : null
        );
    }
}
