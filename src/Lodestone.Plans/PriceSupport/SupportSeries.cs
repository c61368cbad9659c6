using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>Series of two ensembles from the first period of support on, [draw][period].</summary>
internal sealed class SupportSeries(SupportQuestion question, SupportDraws without, SupportDraws with)
{
    private readonly SupportMarket _market = question.Market;

    /// <summary>Producer price with the policy.</summary>
    public double[][] Price => After(Variables.Price);

    /// <summary>Output with.</summary>
    public double[][] Produced => After(Variables.Supply);

    /// <summary>Output less what makers put on stock plus what they took from it, with.</summary>
    public double[][] Sold
    {
        get
        {
            double[][] stored = After(Variables.StockPurchase, process: SupportWatch.Makers);
            double[][] taken = After(Variables.StockRelease, process: SupportWatch.Makers);
            return
            [
                .. Produced.Select(
                    (made, d) => made.Select((t, p) => Math.Max(0, t - stored[d][p] + taken[d][p])).ToArray()
                ),
            ];
        }
    }

    /// <summary>Duties and levies on imports of the good, with.</summary>
    public double[][] DutyAfter => After(Variables.FlowDuty);

    /// <summary>Duties on imports of the good, without.</summary>
    public double[][] DutyBefore => Before(Variables.FlowDuty);

    /// <summary>A path of each draw with the policy.</summary>
    public IReadOnlyList<MarketPath> Paths()
    {
        (double[][] price, double[][] made, double[][] sold) = (Price, Produced, Sold);
        double[][] bought = After(Variables.StockPurchase, process: SupportWatch.State);
        return [.. price.Select((p, d) => new MarketPath(p, made[d], sold[d], Bought: bought[d]))];
    }

    /// <summary>Both sides of the market.</summary>
    public SupportSides Sides() =>
        new(
            Before(Variables.Supply),
            Produced,
            DutyBefore,
            DutyAfter,
            [
                .. without
                    .Places(Variables.UserPrice)
                    .Select(place => new UserSide(
                        place == _market.Place,
                        Cut(without.Of(Variables.UserPrice, place, _market.Good)),
                        Cut(with.Of(Variables.UserPrice, place, _market.Good)),
                        Cut(without.Of(Variables.Demand, place, _market.Good, SupportWatch.Anywhere)),
                        Cut(with.Of(Variables.Demand, place, _market.Good, SupportWatch.Anywhere))
                    )),
            ],
            [.. _market.Downstream.Select(good => (good, Before(Variables.Flow, good), After(Variables.Flow, good)))]
        );

    /// <summary>Both sides of a capacity.</summary>
    /// <param name="capacity">The capacity.</param>
    /// <param name="unlimited">What stands in for the capacity of one without a limit, t in a period; null where it has one.</param>
    public CapacitySides Of(SupportCapacity capacity, double? unlimited)
    {
        Compared<double[][]> Both(string variable) =>
            new(
                Cut(without.Of(variable, capacity.Place, "", capacity.Series)),
                Cut(with.Of(variable, capacity.Place, "", capacity.Series))
            );
        Compared<double[][]> could = Both(Variables.CapacityTonnes);
        if (unlimited is { } tonnes)
        {
            double[][] constant = [.. could.Without.Select(d => d.Select(_ => tonnes).ToArray())];
            could = new Compared<double[][]>(constant, constant);
        }

        return new CapacitySides(Both(Variables.Activity), could, Both(Variables.Margin));
    }

    /// <summary>Mean over draws and the periods of a year.</summary>
    public static double YearMean(double[][] values, int year, int perYear) =>
        values.Average(v => v.Skip(year * perYear).Take(perYear).Average());

    private double[][] Before(string variable, string? good = null) =>
        Cut(without.Of(variable, _market.Place, good ?? _market.Good));

    private double[][] After(string variable, string? good = null, string process = "") =>
        Cut(with.Of(variable, _market.Place, good ?? _market.Good, process));

    private double[][] Cut(double[][] values) =>
        [.. values.Select(v => v[question.First..(question.First + question.Span)])];
}
