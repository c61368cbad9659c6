using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>What an ensemble says: sentences, the table by member, chances, drivers, convergence. Everything from the same draws.</summary>
public sealed record EnsembleAnswer
{
    /// <summary>Drivers that are shown.</summary>
    public const int MostDrivers = 6;

    /// <summary>Fewest usable draws that a tornado is drawn from: a tenth of them is ten, of which a standard error can be taken.</summary>
    public const int FewestForDrivers = 100;

    /// <summary>The scenario, with its ranges.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Circumstances and counts.</summary>
    public required EnsembleRecord Record { get; init; }

    /// <summary>The one number a draw that the ensemble is summed up by; null when nothing of the kind is kept.</summary>
    public required EnsembleHeadline? Headline { get; init; }

    /// <summary>The sentences, most important first.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>One row per member of the alliance.</summary>
    public required IReadOnlyList<EnsembleMember> Members { get; init; }

    /// <summary>How many draws go beyond some thresholds.</summary>
    public required IReadOnlyList<Chance> Chances { get; init; }

    /// <summary>The drivers that move the headline beyond chance, largest swing first.</summary>
    public required IReadOnlyList<DriverEffect> Drivers { get; init; }

    /// <summary>What each of <see cref="Drivers"/> is, in words.</summary>
    public required IReadOnlyList<string> DriverNames { get; init; }

    /// <summary>The drivers that move what the events bring of the headline, likewise; none where draws without events were not played.</summary>
    public required IReadOnlyList<DriverEffect> DriversByEvents { get; init; }

    /// <summary>What each of <see cref="DriversByEvents"/> is, in words.</summary>
    public required IReadOnlyList<string> DriverNamesByEvents { get; init; }

    /// <summary>Verdicts on the conditions that were put, in their order.</summary>
    public IReadOnlyList<ConditionResult> Verdicts { get; init; } = [];

    /// <summary>True when every draw was played without its events, too.</summary>
    public bool IsPaired => Members.Any(m => m.LossByEvents is not null || m.MissingByEvents is not null);

    /// <summary>The sentences as one paragraph.</summary>
    public string Text => string.Join(' ', Sentences.Select(s => s.Text));

    /// <summary>Reads the answer from stored draws.</summary>
    /// <param name="ensemble">The stored draws.</param>
    /// <param name="record">Circumstances.</param>
    /// <param name="scenario">The scenario, with its ranges.</param>
    /// <param name="world">The world it was played on.</param>
    public static EnsembleAnswer Of(EnsembleReader ensemble, EnsembleRecord record, Scenario scenario, World world)
    {
        var names = new WorldNames(world);
        var draws = DrawMeasures.Of(ensemble);
        IReadOnlyList<EnsembleMember> members = EnsembleMembers.Of(draws, names);
        var headline = EnsembleHeadline.Of(draws, names, scenario.Horizon.Step);
        IReadOnlyList<DriverEffect> drivers = Moving(headline?.Numbers);
        IReadOnlyList<DriverEffect> byEvents = Moving(headline?.ByEvents);
        return new EnsembleAnswer
        {
            Scenario = scenario,
            Record = record,
            Headline = headline,
            Sentences = new EnsembleSentences(
                scenario,
                names,
                members,
                headline,
                ValuedUses.Share(draws, names),
                OutgrownGoods.Of(draws, names),
                record
            ).All(),
            Members = members,
            Chances = Exchange.Chances.Of(draws, names, headline, members, scenario.Horizon.Step),
            Drivers = drivers,
            DriverNames = [.. drivers.Select(d => DriverText.Of(d.Driver, names))],
            DriversByEvents = byEvents,
            DriverNamesByEvents = [.. byEvents.Select(d => DriverText.Of(d.Driver, names))],
        };
    }

    private static IReadOnlyList<DriverEffect> Moving(Headline? numbers) =>
        numbers is null || numbers.Values.Count < FewestForDrivers ? [] : numbers.Moving(MostDrivers);
}
