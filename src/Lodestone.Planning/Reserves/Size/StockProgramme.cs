namespace Lodestone.Planning;

/// <summary>
/// Expected welfare of a reserve by stochastic dynamic programming on months:
/// <c>V(I, s) = max over b, r { W_s(r) − P b − h P I + β Σ_s' π(s, s') V(I + b − r, s') }</c> with stock I, state s in calm, partial
/// cut and full cut, purchase b in calm up to the depth of the market, release r in a cut up to the need, worth W_s by tiers of use.
/// </summary>
/// <remarks>
/// Value iteration on a grid of stocks with lines between, five steps to a month of a full cut, up to the largest stock that was
/// measured: a target there is a least one; the release is at its best at the ends of tiers, at nothing or at
/// everything, and where it leaves a node, since all pieces are lines. <b>Source</b> for the form: Teisberg (1981), A dynamic programming model of the U.S. strategic petroleum
/// reserve, Bell Journal of Economics 12.
/// </remarks>
public static class StockProgramme
{
    private const int Calm = 0;
    private const int Partial = 1;
    private const int Full = 2;
    private const int States = 3;
    private const int MonthsPerYear = 12;
    private const int StepsPerMonth = 5;
    private const int MostNodes = 601;
    private const double Exact = 1e-9;
    private const int MostRounds = 20_000;

    /// <summary>Solves the problem.</summary>
    /// <exception cref="ArgumentException">A number is out of range.</exception>
    public static StockPolicy Solve(StockRule rule)
    {
        Check(rule);
        double need = rule.Tiers.Sum(tier => tier.Tonnes);
        if (need <= 0)
        {
            return new StockPolicy(0, false, [.. rule.Tiers.Select(_ => (double?)null)], 0, 0, 0);
        }

        int nodes = (int)Math.Clamp(Math.Ceiling(StepsPerMonth * rule.Most / need) + 1, 2, MostNodes);
        double step = rule.Most / (nodes - 1);
        double beta = Math.Pow(1 + rule.Discount, -1.0 / MonthsPerYear);
        double[,] chance = Chances(rule);
        double[,] value = new double[States, nodes];
        double residual = double.PositiveInfinity;
        int round = 0;
        while (round < MostRounds && residual > Exact)
        {
            (value, residual) = Next(rule, value, chance, beta, step);
            round++;
        }

        double[] expected = Expected(value, chance, Calm);
        int target = Enumerable.Range(0, nodes).First(i => Bought(rule, expected, beta, step, i * step) <= 0);
        double[] cut = Expected(value, chance, Full);
        return new StockPolicy(
            target * step,
            target == nodes - 1,
            Thresholds(rule, cut, beta, step),
            value[Calm, 0],
            residual,
            round
        );
    }

    private static (double[,] Value, double Residual) Next(
        StockRule rule,
        double[,] value,
        double[,] chance,
        double beta,
        double step
    )
    {
        int nodes = value.GetLength(1);
        double[,] next = new double[States, nodes];
        double moved = 0;
        double size = 1;
        for (int s = 0; s < States; s++)
        {
            double[] expected = Expected(value, chance, s);
            for (int i = 0; i < nodes; i++)
            {
                double stock = i * step;
                double held = stock * rule.Price * rule.HoldingRate / MonthsPerYear;
                next[s, i] =
                    -held
                    + (
                        s == Calm
                            ? Buying(rule, expected, beta, step, stock)
                            : Releasing(rule, expected, beta, step, stock, Depth(rule, s)).Worth
                    );
                moved = Math.Max(moved, Math.Abs(next[s, i] - value[s, i]));
                size = Math.Max(size, Math.Abs(next[s, i]));
            }
        }

        return (next, moved / size);
    }

    private static double Depth(StockRule rule, int state) => state == Partial ? rule.PartialDepth : 1;

    private static double Buying(StockRule rule, double[] expected, double beta, double step, double stock)
    {
        double bought = Math.Max(Bought(rule, expected, beta, step, stock), 0);
        return (-rule.Price * bought) + (beta * At(expected, step, stock + bought));
    }

    /// <summary>
    /// Tonnes bought in a month of calm: while a tonne more is worth its price, up to the depth of the market. The value is concave in the
    /// stock, so the first node that is worth less ends the search.
    /// </summary>
    private static double Bought(StockRule rule, double[] expected, double beta, double step, double stock)
    {
        double most = Math.Min(rule.MostBought, ((expected.Length - 1) * step) - stock);
        double best = 0;
        double worth = beta * At(expected, step, stock);
        for (int node = (int)Math.Floor(stock / step) + 1; node < expected.Length + 1; node++)
        {
            double bought = Math.Min((node * step) - stock, most);
            double gained = (beta * At(expected, step, stock + bought)) - (rule.Price * bought);
            if (gained > worth + (Exact * Math.Abs(worth)))
            {
                (best, worth) = (bought, gained);
            }

            if (bought >= most || gained < worth - (Exact * Math.Abs(worth)))
            {
                break;
            }
        }

        return best;
    }

    private static (double Worth, double Released) Releasing(
        StockRule rule,
        double[] expected,
        double beta,
        double step,
        double stock,
        double depth
    )
    {
        double best = double.NegativeInfinity;
        double released = 0;
        foreach (double tonnes in Candidates(rule, step, stock, depth))
        {
            double worth = Worth(rule, tonnes, depth) + (beta * At(expected, step, stock - tonnes));
            if (!double.IsFinite(best) || worth > best + (Exact * Math.Max(Math.Abs(best), 1)))
            {
                (best, released) = (worth, tonnes);
            }
        }

        return (best, released);
    }

    private static IEnumerable<double> Candidates(StockRule rule, double step, double stock, double depth)
    {
        double need = depth * rule.Tiers.Sum(tier => tier.Tonnes);
        double most = Math.Min(stock, need);
        yield return 0;
        double end = 0;
        foreach ((double tonnes, _) in rule.Tiers)
        {
            end += depth * tonnes;
            if (end < most)
            {
                yield return end;
            }
        }

        yield return most;
        for (int node = (int)Math.Floor(stock / step); node >= 0; node--)
        {
            double tonnes = stock - (node * step);
            if (tonnes >= most)
            {
                yield break;
            }

            yield return tonnes;
        }
    }

    private static double Worth(StockRule rule, double tonnes, double depth)
    {
        double worth = 0;
        foreach ((double width, double each) in rule.Tiers)
        {
            double used = Math.Min(tonnes, depth * width);
            worth += used * each;
            tonnes -= used;
        }

        return worth;
    }

    private static double?[] Thresholds(StockRule rule, double[] expected, double beta, double step)
    {
        double?[] found = new double?[rule.Tiers.Count];
        for (int i = 1; i < expected.Length; i++)
        {
            double released = Releasing(rule, expected, beta, step, i * step, 1).Released;
            double begin = 0;
            for (int tier = 0; tier < found.Length; tier++)
            {
                if (found[tier] is null && released > begin + (1e-9 * step))
                {
                    found[tier] = i * step;
                }

                begin += rule.Tiers[tier].Tonnes;
            }
        }

        return found;
    }

    private static double[] Expected(double[,] value, double[,] chance, int state)
    {
        double[] expected = new double[value.GetLength(1)];
        for (int i = 0; i < expected.Length; i++)
        {
            for (int s = 0; s < States; s++)
            {
                expected[i] += chance[state, s] * value[s, i];
            }
        }

        return expected;
    }

    private static double[,] Chances(StockRule rule)
    {
        double begins = 1 - Math.Pow(1 - rule.ChancePerYear, 1.0 / MonthsPerYear);
        double ends = 1 / rule.Months;
        return new double[,]
        {
            { 1 - begins, begins * rule.PartialShare, begins * (1 - rule.PartialShare) },
            { ends, 1 - ends, 0 },
            { ends, 0, 1 - ends },
        };
    }

    private static double At(double[] y, double step, double x)
    {
        int left = Math.Clamp((int)Math.Floor(x / step), 0, y.Length - 2);
        double weight = (x / step) - left;
        return y[left] + (weight * (y[left + 1] - y[left]));
    }

    private static void Check(StockRule rule)
    {
        Need(rule.Price > 0, $"the price is {rule.Price} USD/t; it must be above 0");
        Need(
            rule.ChancePerYear is >= 0 and < 1,
            $"the chance of a cut is {rule.ChancePerYear}; it must be 0 to below 1"
        );
        Need(rule.Months >= 1, $"a cut lasts {rule.Months} months; it must be 1 or more");
        Need(
            rule.Discount > 0,
            $"the discount rate is {rule.Discount}; it must be above 0 for a reserve held for ever"
        );
        Need(
            rule.PartialShare is >= 0 and <= 1,
            $"the share of partial cuts is {rule.PartialShare}; it must be 0 to 1"
        );
        Need(
            rule.PartialDepth is >= 0 and <= 1,
            $"the depth of a partial cut is {rule.PartialDepth}; it must be 0 to 1"
        );
        Need(rule.Most > 0, $"the largest stock is {rule.Most} t; it must be above 0");
        Need(rule.MostBought >= 0, $"the market depth is {rule.MostBought} t; it must be 0 or more");
        Need(
            rule.Tiers.Zip(rule.Tiers.Skip(1)).All(pair => pair.First.Worth >= pair.Second.Worth),
            "tiers of use must come best first"
        );
    }

    private static void Need(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ArgumentException(problem);
        }
    }
}
