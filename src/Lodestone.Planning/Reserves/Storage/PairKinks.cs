namespace Lodestone.Planning;

/// <summary>
/// Where two countries change what they do: who stores and who exports. Found by halving between places that differ; a kink that
/// is misplaced by d adds an error of d² to a sum.
/// </summary>
/// <param name="market">The market.</param>
/// <param name="places">Availabilities of a to begin from, ascending.</param>
internal sealed class PairKinks(PairMarket market, double[] places)
{
    private const double Exact = 1e-6;
    private const double Nothing = 1e-9;
    private const double ExactAcross = 1e-5;

    /// <summary>Kinks by the availability of a for one availability of b, and what is done from each of them on.</summary>
    public (double[] Kinks, int[] Doing) Along(double availableB)
    {
        List<double> kinks = [];
        PairState before = market.Clear(places[0], availableB, default);
        List<int> doing = [Doing(before)];
        for (int i = 1; i < places.Length; i++)
        {
            PairState next = market.Clear(places[i], availableB, before);
            Between(places[i - 1], before, places[i], next, availableB, kinks, doing);
            before = next;
        }

        return ([.. kinks], [.. doing]);
    }

    /// <summary>
    /// Availabilities of b at which the sequence of what is done along a changes, and so many between them that no kink moves
    /// by more than <paramref name="most"/> from one to the next.
    /// </summary>
    /// <param name="along">Availabilities of b to begin from, ascending.</param>
    /// <param name="most">Longest way of a kink.</param>
    public double[] Across(double[] along, double most)
    {
        List<double> ends = [];
        (double[] Kinks, int[] Doing) before = Along(along[0]);
        for (int i = 1; i < along.Length; i++)
        {
            (double[] Kinks, int[] Doing) next = Along(along[i]);
            Across(along[i - 1], before, along[i], next, most, ends);
            before = next;
        }

        return [.. ends];
    }

    private void Across(
        double low,
        (double[] Kinks, int[] Doing) atLow,
        double high,
        (double[] Kinks, int[] Doing) atHigh,
        double most,
        List<double> ends
    )
    {
        bool same = atLow.Doing.AsSpan().SequenceEqual(atHigh.Doing);
        if (same && atLow.Kinks.Zip(atHigh.Kinks).All(k => Math.Abs(k.First - k.Second) <= most))
        {
            return;
        }

        double middle = (low + high) / 2;
        if (high - low <= ExactAcross)
        {
            ends.Add(middle);
            return;
        }

        (double[] Kinks, int[] Doing) there = Along(middle);
        Across(low, atLow, middle, there, most, ends);
        if (same)
        {
            ends.Add(middle);
        }

        Across(middle, there, high, atHigh, most, ends);
    }

    private void Between(
        double low,
        in PairState atLow,
        double high,
        in PairState atHigh,
        double availableB,
        List<double> kinks,
        List<int> doing
    )
    {
        if (Doing(atLow) == Doing(atHigh))
        {
            return;
        }

        double middle = (low + high) / 2;
        if (high - low <= Exact)
        {
            kinks.Add(middle);
            doing.Add(Doing(atHigh));
            return;
        }

        PairState there = market.Clear(middle, availableB, atLow);
        Between(low, atLow, middle, there, availableB, kinks, doing);
        Between(middle, there, high, atHigh, availableB, kinks, doing);
    }

    private static int Doing(in PairState at) =>
        (at.StockA > Nothing ? 1 : 0)
        + (at.StockB > Nothing ? 2 : 0)
        + (at.Exports > Nothing ? 4 : 0)
        + (at.Exports < -Nothing ? 8 : 0);
}
