using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Newton;

/// <summary>Clamps that stand within the tolerance of a solve of being shut or full, and the Hessian without their slopes.</summary>
/// <remarks>
/// Newton's method often stops on a kink, where the last digit decides whether the slope behind it counts. To the
/// tolerance such a clamp is shut or full, and its price is free to leave it.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class NearKinks<T>(EquilibriumProgram program)
    where T : struct, ILane<T>
{
    /// <summary>What is nothing, as a part of a market's base throughput.</summary>
    private const double Part = 1e-8;

    private readonly double[] _nothing =
    [
        .. Enumerable
            .Range(0, program.Activities.Count)
            .Select(activity =>
                Enumerable
                    .Range(
                        program.Activities.Start[activity],
                        program.Activities.Start[activity + 1] - program.Activities.Start[activity]
                    )
                    .Min(at =>
                        Part
                        * program.Throughput[program.Activities.Node[at]]
                        / Math.Abs(program.Activities.Coefficient[at])
                    )
            ),
    ];

    /// <summary>Tonnes at a node that are nothing.</summary>
    public double Nothing(int node) => Part * program.Throughput[node];

    /// <summary>Level of an activity that is nothing at the least of its nodes.</summary>
    public double NothingOf(int activity) => _nothing[activity];

    /// <summary>Lanes with a clamp on a kink.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Any(PeriodParameters<T> parameters, Point<T> point)
    {
        T found = T.FromBits(0);
        Raw<double> throughput = new(program.Throughput);
        Raw<int> holders = new(program.Holdings.Node);
        Raw<T> release = point.Release.Raw;
        Raw<T> purchase = point.Purchase.Raw;
        Raw<T> releaseLimit = parameters.ReleaseLimit.Raw;
        Raw<T> purchaseLimit = parameters.PurchaseLimit.Raw;
        for (int stock = 0; stock < holders.Length; stock++)
        {
            T nothing = T.Of(Part * throughput[holders[stock]]);
            found |= On(release[stock], releaseLimit[stock], nothing);
            found |= On(purchase[stock], purchaseLimit[stock], nothing);
        }

        Raw<double> nothings = new(_nothing);
        Raw<T> level = point.Level.Raw;
        Raw<T> capacity = parameters.Capacity.Raw;
        for (int activity = 0; activity < level.Length; activity++)
        {
            found |= On(level[activity], capacity[activity], T.Of(nothings[activity]));
        }

        Raw<int> users = new(program.Sources.User);
        Raw<T> volume = point.Volume.Raw;
        T zero = T.Of(0.0);
        for (int bundle = 0; bundle < users.Length; bundle++)
        {
            T nothing = T.Of(Part * throughput[users[bundle]]);
            found |= T.Less(zero, volume[bundle]) & T.Less(volume[bundle], nothing);
        }

        return found;
    }

    /// <summary>Takes the slopes of clamps on a kink out of one lane of a Hessian.</summary>
    public void Loosen(PeriodParameters<T> parameters, Point<T> point, int lane, LaneArray<T> hessian)
    {
        int[] diagonal = program.Symbolic.Diagonal;
        DrawParameters<T> draw = parameters.Draw;
        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            int node = program.Holdings.Node[stock];
            double nothing = Nothing(node);
            double release = point.Release.Get(stock, lane);
            double purchase = point.Purchase.Get(stock, lane);
            double slope =
                On(release, parameters.ReleaseLimit.Get(stock, lane), nothing) ? draw.ReleaseSlope.Get(stock, lane)
                : On(purchase, parameters.PurchaseLimit.Get(stock, lane), nothing) ? draw.PurchaseSlope.Get(stock, lane)
                : 0;
            Subtract(hessian, diagonal[node], lane, slope);
        }

        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            double capacity = parameters.Capacity.Get(activity, lane);
            if (!On(point.Level.Get(activity, lane), capacity, _nothing[activity]))
            {
                continue;
            }

            double slope = draw.Slope.Get(activity, lane);
            int pair = program.Pattern.ActivityPairStart[activity];
            for (int i = activities.Start[activity]; i < activities.Start[activity + 1]; i++)
            {
                for (int j = activities.Start[activity]; j <= i; j++)
                {
                    double part = slope * activities.Coefficient[i] * activities.Coefficient[j];
                    Subtract(hessian, program.Pattern.ActivityPair[pair++], lane, part);
                }
            }
        }

        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            double volume = point.Volume.Get(bundle, lane);
            if (volume > 0 && volume < Nothing(program.Sources.User[bundle]))
            {
                Loosen(parameters, point, bundle, lane, hessian);
            }
        }
    }

    /// <summary>The slope of an import link, (e − s)(e − s)ᵀ/γ.</summary>
    private void Loosen(PeriodParameters<T> parameters, Point<T> point, int bundle, int lane, LaneArray<T> hessian)
    {
        HessianPattern pattern = program.Pattern;
        double link = parameters.Draw.LinkSlope.Get(bundle, lane);
        int pair = pattern.MemberPairStart[bundle];
        for (int i = pattern.MemberStart[bundle]; i < pattern.MemberStart[bundle + 1]; i++)
        {
            double own = link * point.MemberShare.Get(i, lane);
            for (int j = pattern.MemberStart[bundle]; j <= i; j++)
            {
                Subtract(hessian, pattern.MemberPair[pair++], lane, own * point.MemberShare.Get(j, lane));
            }

            Subtract(hessian, pattern.MemberUser[i], lane, -own);
        }

        Subtract(hessian, program.Symbolic.Diagonal[program.Sources.User[bundle]], lane, link);
    }

    private static void Subtract(LaneArray<T> hessian, int at, int lane, double part)
    {
        if (part != 0)
        {
            hessian.Put(at, lane, hessian.Get(at, lane) - part);
        }
    }

    private static bool On(double amount, double limit, double nothing) =>
        amount > 0 && amount < limit && (amount < nothing || limit - amount < nothing);

    private static T On(T amount, T limit, T nothing) =>
        T.Less(T.Of(0.0), amount) & T.Less(amount, limit) & (T.Less(amount, nothing) | T.Less(limit - amount, nothing));
}
