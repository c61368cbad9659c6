using Lodestone.Equilibrium;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>Plays the engine with a policy and without, on the same draws; what has been played once is used again.</summary>
internal sealed class SupportPlays(IPlanDesk desk, SupportQuestion question)
{
    private readonly Dictionary<string, SupportDraws> _played = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SupportDraws> _central = new(StringComparer.Ordinal);

    /// <summary>Draws without the policy.</summary>
    public SupportDraws Without() => Draws(null, "without support");

    /// <summary>Draws with the policy that is nearest to an instrument.</summary>
    public SupportDraws With(SupportTerms terms)
    {
        PriceFloor policy = question.Policy(terms);
        return Draws(policy, $"{KindName(policy.Kind)} at {PriceOption.Text(terms.Strike)}");
    }

    /// <summary>The central path without the policy, or with it.</summary>
    public SupportDraws Central(SupportTerms? terms)
    {
        PriceFloor? policy = terms is null ? null : question.Policy(terms);
        string key = Key(policy);
        if (!_central.TryGetValue(key, out SupportDraws? path))
        {
            if (policy is not null)
            {
                desk.Tell(
                    $"central path, {KindName(policy.Kind)} at {PriceOption.Text(policy.Price)}{(policy.MaxTonnesPerYear is { } most ? $", at most {Figure.Tonnes(most)} a year" : "")}"
                );
            }

            desk.Cancellation.ThrowIfCancellationRequested();
            path =
                Open(policy, 1).Central(desk.Cancellation)
                ?? throw new PlanException(
                    PlanFault.NoSolution,
                    "the central path has no solution in a period",
                    "a milder scenario or a lower floor shows what it hinges on; lodestone run says where"
                );
            _central[key] = path;
        }

        return path;
    }

    /// <summary>Name of a kind of the engine.</summary>
    public static string KindName(FloorKind kind) =>
        kind switch
        {
            FloorKind.Border => "border",
            FloorKind.Purchase => "purchase",
            _ => "cfd",
        };

    private SupportDraws Draws(PriceFloor? policy, string label)
    {
        string key = Key(policy);
        if (!_played.TryGetValue(key, out SupportDraws? draws))
        {
            desk.Tell(
                $"{label}: {Figure.Count(question.Draws)} draws of {Figure.Count(question.Scenario.Horizon.Periods)} {question.Scenario.Horizon.Step.Word()}s"
            );

            SupportEnsemble ensemble = Open(policy, question.Draws);
            draws = SupportDraws.Read(
                desk.Draws(
                    ensemble.Plan,
                    ensemble.Series,
                    (settings, progress) =>
                        ensemble.Play(desk.Runs, settings with { Headline = null }, progress, desk.Cancellation),
                    brief: false
                )
            );
            _played[key] = draws;
        }

        return draws;
    }

    private SupportEnsemble Open(PriceFloor? policy, int draws)
    {
        Scenario scenario = policy is null
            ? question.Scenario
            : question.Scenario with
            {
                Policies = [.. question.Scenario.Policies, policy],
            };
        try
        {
            return new SupportEnsemble(question.World, scenario, question.Market, draws, question.Seed);
        }
        catch (Exception e) when (e is CalibrationException or ArgumentException)
        {
            throw new PlanException(PlanFault.Check, e.Message, "see lodestone atlas check");
        }
    }

    private static string Key(PriceFloor? policy) =>
        policy is null
            ? ""
            : FormattableString.Invariant($"{policy.Kind} {policy.Price:R} {policy.MaxTonnesPerYear:R}");
}
