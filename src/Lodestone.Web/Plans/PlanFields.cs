using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>Which options a kind of plan has.</summary>
internal static class PlanFields
{
    /// <summary>The ask with what holds when nothing is said, so that the same question has the same hash.</summary>
    /// <exception cref="Refusal">An option is not of this kind, or missing.</exception>
    public static PlanAsk Checked(PlanAsk ask)
    {
        bool support = ask.Kind == PlanKind.Support;
        bool size = ask.Kind == PlanKind.Size;
        Refuse(ask.Kind, support, ("plan", ask.Plan), ("members", ask.Members), ("goods", ask.Goods));
        Refuse(ask.Kind, support, ("disruption", ask.Disruption), ("release_lag", ask.ReleaseLag));
        Refuse(ask.Kind, support || size, ("budget", ask.Budget), ("serves", ask.Serves), ("rate", ask.Rate));
        Refuse(ask.Kind, support || size, ("tail_weight", ask.TailWeight), ("alone", ask.Alone));
        Refuse(ask.Kind, ask.Kind != PlanKind.Plan, ("at_least_days", ask.AtLeastDays));
        Refuse(ask.Kind, !support, ("instrument", ask.Instrument), ("good", ask.Good), ("place", ask.Place));
        Refuse(ask.Kind, !support, ("floor", ask.Floor), ("years", ask.Years), ("from", ask.From));
        Refuse(ask.Kind, !support, ("scenario", ask.Scenario), ("cap", ask.Cap), ("upside", ask.Upside));
        Refuse(ask.Kind, !support, ("upside_from", ask.UpsideFrom), ("max_tonnes", ask.MaxTonnes));
        Refuse(ask.Kind, !support, ("eligible", ask.Eligible));
        if (!support)
        {
            return ask with { Draws = ask.Draws ?? ReserveAsk.UsualDraws };
        }

        Need("good", ask.Good, "ndpr-oxide");
        Need("place", ask.Place, "USA");
        Need("floor", ask.Floor, "110 USD/kg");
        return ask with
        {
            Instrument = ask.Instrument ?? PlanKind.Compare,
            Years = ask.Years ?? SupportAsk.UsualYears,
            Draws = ask.Draws ?? SupportAsk.UsualDraws,
            Eligible = ask.Eligible ?? SupportAsk.Stockpiled,
        };
    }

    private static void Refuse(string kind, bool refused, params ReadOnlySpan<(string Name, object? Value)> options)
    {
        foreach ((string name, object? value) in options)
        {
            if (refused && value is not null)
            {
                throw Refusal.BadRequest($"{name} is not an option of {kind}", "leave it out", name);
            }
        }
    }

    private static void Need(string name, string? value, string example)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw Refusal.BadRequest($"{name} is missing", $"give it, such as \"{example}\"", name);
        }
    }
}
