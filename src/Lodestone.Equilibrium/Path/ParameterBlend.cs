using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>Parameters on the way from a calm period to a shocked one: the shock continuation of the ladder.</summary>
internal static class ParameterBlend
{
    /// <summary>result = calm + part · (shock − calm); routes closed by the shock are closed at once.</summary>
    public static void Mix(
        PeriodParameters<Lane1> calm,
        PeriodParameters<Lane1> shock,
        double part,
        PeriodParameters<Lane1> result
    )
    {
        result.LogWeight.CopyFrom(shock.LogWeight);
        result.ReleaseTrigger.CopyFrom(shock.ReleaseTrigger);
        result.ReleaseLimit.CopyFrom(shock.ReleaseLimit);
        result.PurchaseTrigger.CopyFrom(shock.PurchaseTrigger);
        result.Injection.CopyFrom(shock.Injection);
        Mix(calm.RouteCost, shock.RouteCost, part, result.RouteCost);
        Mix(calm.Scale, shock.Scale, part, result.Scale);
        Mix(calm.Level, shock.Level, part, result.Level);
        Mix(calm.Margin, shock.Margin, part, result.Margin);
        Mix(calm.Demand, shock.Demand, part, result.Demand);
        Mix(calm.PurchaseLimit, shock.PurchaseLimit, part, result.PurchaseLimit);
        Mix(calm.Capacity, shock.Capacity, part, result.Capacity);
        Mix(calm.QuotaLimit, shock.QuotaLimit, part, result.QuotaLimit);
        for (int activity = 0; activity < shock.Capacity.Length; activity++)
        {
            // What cannot run at all under the shock does not run on the way.
            result.Capacity[activity] = shock.Capacity[activity].Value <= 0 ? Lane1.Of(0) : result.Capacity[activity];
        }

        result.Draw.Put(0, shock.Draw.Of(0));
        result.Smoothing = shock.Smoothing;
    }

    private static void Mix(LaneArray<Lane1> calm, LaneArray<Lane1> shock, double part, LaneArray<Lane1> result)
    {
        for (int i = 0; i < result.Length; i++)
        {
            double a = calm[i].Value;
            double b = shock[i].Value;
            result[i] = Lane1.Of(
                part >= 1 || !double.IsFinite(a) || !double.IsFinite(b) || a == b || a > 1e29 ? b : a + (part * (b - a))
            );
        }
    }
}
