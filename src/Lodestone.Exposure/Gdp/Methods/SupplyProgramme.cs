using Lodestone.Model;
using Lodestone.Optimization;

namespace Lodestone.Exposure;

/// <summary>Method (c): the most value added that an economy can make with the inputs that are left, year by year.</summary>
/// <remarks>
/// <code>
/// max Σ_j (v_j / x⁰_j) x_j   s.t.   (I − A) x = y ,   y between 0 and y⁰ ,   x_j + Σ_s gap_s ≤ x⁰_j (1 + g)
/// gap_s ≥ Σ_k cut_k                       each good of segment s; cut_k ≤ e_k x⁰_j is output of use k given up
/// Σ_k (Q_k / Q_m) cut_k / (e_k x⁰_j) ≥ missing part of good m
/// </code>
/// A restatement of the programme of U.S. Geological Survey Open-File Report 2025-1047, whose data were not at hand: its
/// constraint Σ_j a_mj x_j ≤ Q_m, written for the part of each sector that needs the good. What is left of a good goes where it
/// is worth most, so the loss is a lower one in that; a missing input stops its use wholly and no stock helps, so it is a higher
/// one in that. Prices do not move value added. Years are solved one by one, an unfinished one by its part of a year. A joint
/// loss is at most the sum of single ones while g = 0 and the final demand that is given up fits into y⁰; spare capacity or an
/// exhausted final demand that several goods share make the programme's loss convex, and the joint loss can be more.
/// </remarks>
/// <param name="solver">Solver whose answers are certified.</param>
public sealed class SupplyProgramme(CertifiedSolver solver)
{
    /// <summary>
    /// Largest output in the unit of the programme: what a solver holds to be feasible is a fixed number, so that an economy is
    /// measured by its own size.
    /// </summary>
    private const double Largest = 1e4;

    /// <summary>Value added lost by sector over the months, USD m.</summary>
    /// <exception cref="NoSolutionException">The solver did not find or could not prove the optimum.</exception>
    public double[] ValueAdded(Disruption disruption, GdpParameters parameters)
    {
        double[] lost = new double[disruption.Model.Count];
        int year = (int)Disruption.MonthsPerYear;
        for (int first = 0; first < disruption.Months; first += year)
        {
            int months = Math.Min(year, disruption.Months - first);
            double[] window = Year(disruption, parameters, first, months);
            for (int sector = 0; sector < lost.Length; sector++)
            {
                lost[sector] += window[sector] * months / Disruption.MonthsPerYear;
            }
        }

        return lost;
    }

    /// <summary>Loss of a year that is like the months given, USD m.</summary>
    private double[] Year(Disruption disruption, GdpParameters parameters, int first, int months)
    {
        InputUse[] uses = [.. disruption.Uses.Where(u => u.Exposed > 0)];
        Dictionary<string, double> missing = uses.GroupBy(u => u.Good)
            .ToDictionary(
                good => good.Key,
                good =>
                    good.Sum(u => u.TonnesPerYear * u.Missing.Skip(first).Take(months).Sum())
                    / (good.Sum(u => u.TonnesPerYear) * months),
                StringComparer.Ordinal
            );
        uses = [.. uses.Where(u => missing[u.Good] > 0)];
        return uses.Length == 0
            ? new double[disruption.Model.Count]
            : Solve(disruption.Model, parameters.SpareCapacity, uses, missing);
    }

    private double[] Solve(LeontiefModel model, double spare, InputUse[] uses, Dictionary<string, double> missing)
    {
        double unit = model.Output.Max() / Largest;
        string[] ids = [.. model.Table.Sectors.Select(s => s.Id)];
        var sectors = new IndexSet("sector", ids);
        var makers = new IndexSet("maker", ids);
        var goods = new IndexSet("good", missing.Keys.Where(g => uses.Any(u => u.Good == g)));
        var segments = new IndexSet("segment", uses.Select(u => Segment(ids, u)).Distinct(StringComparer.Ordinal));
        var numbers = new IndexSet("use", Enumerable.Range(0, uses.Length).Select(k => $"{k}"));
        var each = Domain.Of(
            [segments, goods, numbers],
            uses.Select((u, k) => (IReadOnlyList<string>)[Segment(ids, u), u.Good, $"{k}"])
        );
        var made = Domain.Product(makers);
        LabelledData output = LabelledData.Of("output", made, model.Output.Select(x => x / unit));
        LabelledData demand = Demand("final demand", sectors, model, unit, f => Math.Max(f, 0));
        LabelledData negative = Demand("negative final demand", sectors, model, unit, f => Math.Min(f, 0));
        double[] exposed = [.. uses.Select(u => u.Exposed * model.Output[u.Sector] / unit)];
        var formulation = new Formulation();
        VariableBlock x = formulation.Variables(
            "x",
            made,
            LabelledData.Constant("none", made, 0),
            (1 + spare) * output
        );
        VariableBlock y = formulation.Variables("y", demand.Domain, negative, demand);
        VariableBlock cut = formulation.Variables(
            "cut",
            each,
            LabelledData.Constant("none", each, 0),
            LabelledData.Of("exposed", each, exposed)
        );
        VariableBlock gap = formulation.Variables("gap", Domain.Product(segments));
        var table = Domain.Product(sectors, makers);
        LabelledData leontief = LabelledData.Of("I - A", table, Leontief(model));
        _ = formulation.Equal(
            "sales",
            "What {sector} sells to final users",
            (leontief * x.Spread(table)).Sum("maker"),
            y
        );
        LinearBlock perGood = cut.Sum("use");
        _ = formulation.AtMost("scarcest", "The scarcest input of {segment}", perGood, gap.Spread(perGood.Domain));
        LinearBlock stopped = gap.GroupBy("segment", makers, s => s[..s.IndexOf('/', StringComparison.Ordinal)]);
        _ = formulation.AtMost("capacity", "What {maker} can make", x + stopped.Spread(made), (1 + spare) * output);
        _ = formulation.AtLeast(
            "cover",
            "What is missing of {good}",
            (Weights(uses, exposed, each) * cut).Sum("segment", "use"),
            LabelledData.Of("missing", goods, goods.Labels.Select(g => missing[g]))
        );
        formulation.Maximise(
            (LabelledData.Of("value", made, ids.Select((_, j) => model.ValueAddedShare(j))) * x).Sum()
        );
        IReadOnlyList<double> best = solver.Solve(formulation).RequireOptimal().Values(x).Values;
        return
        [
            .. ids.Select(
                (_, j) => Math.Max(model.Table.ValueAdded[j] - (model.ValueAddedShare(j) * best[j] * unit), 0)
            ),
        ];
    }

    private static LabelledData Demand(
        string name,
        IndexSet sectors,
        LeontiefModel model,
        double unit,
        Func<double, double> part
    ) => LabelledData.Of(name, sectors, model.Table.FinalDemand.Select(f => part(f) / unit));

    private static string Segment(string[] ids, InputUse use) => $"{ids[use.Sector]}/{use.Segment}";

    private static IEnumerable<double> Leontief(LeontiefModel model)
    {
        for (int i = 0; i < model.Count; i++)
        {
            for (int j = 0; j < model.Count; j++)
            {
                yield return (i == j ? 1 : 0) - model.Coefficient(i, j);
            }
        }
    }

    /// <summary>Part of the good's whole use that a unit of output given up sets free.</summary>
    private static LabelledData Weights(InputUse[] uses, double[] exposed, Domain each)
    {
        Dictionary<string, double> total = uses.GroupBy(u => u.Good)
            .ToDictionary(g => g.Key, g => g.Sum(u => u.TonnesPerYear), StringComparer.Ordinal);
        return LabelledData.Of("weight", each, uses.Select((u, k) => u.TonnesPerYear / total[u.Good] / exposed[k]));
    }
}
