using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Reads and checks what a request asks to be played; what is too large is refused before any work is done.</summary>
internal sealed class RunPlanner(AtlasLibrary library, WebSettings settings)
{
    /// <summary>Name of a text in messages.</summary>
    private const string TextName = "scenario.yaml";

    /// <summary>Marks of a list or a map, the most that a text may have for every item that a scenario may have.</summary>
    private const int MarksPerItem = 8;

    private const int MostChanges = 100;
    private const int LongestChange = 1_000;

    public RunPlan Plan(RunAsk ask)
    {
        Scenario read = Read(ask);
        int draws = ask.Draws ?? read.Uncertainty?.Draws ?? 1;
        if (draws < 1 || draws > settings.MostDraws)
        {
            throw Refusal.BadRequest(
                $"draws is {Number(draws)}",
                $"write a whole number from 1 to {Number(settings.MostDraws)}; lodestone run has no such limit",
                "draws"
            );
        }

        World world = TouchedChains.Of(library.World, read);
        Scenario scenario = TouchedChains.Narrow(read, world);
        long seed = ask.Seed ?? scenario.Uncertainty?.Seed ?? 0;
        if (draws == 1)
        {
            var identity = RunIdentity.Of(world, scenario, new EngineSettings(), seed);
            return new RunPlan(identity, world, scenario, draws, seed, null);
        }

        try
        {
            var ensemble = new ScenarioEnsemble(world, scenario, draws, seed);
            return new RunPlan(ensemble.Plan.Identity, world, scenario, draws, seed, ensemble);
        }
        catch (Exception e) when (e is CalibrationException or ArgumentException)
        {
            throw new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                [new Finding(Severity.Error, scenario.Name, 0, 0, "", e.Message, "")]
            );
        }
    }

    /// <summary>The scenario that is asked for, changes made and size checked, before it is cut down to the chains it touches.</summary>
    /// <exception cref="Refusal">It has errors, or is too large.</exception>
    public Scenario Read(RunAsk ask)
    {
        Scenario scenario = Changed(ask);
        Check(scenario);
        return scenario;
    }

    private Scenario Changed(RunAsk ask)
    {
        IReadOnlyList<string> changes = ask.Set ?? [];
        if (changes.Count > MostChanges || changes.Any(c => c is null || c.Length > LongestChange))
        {
            throw Refusal.BadRequest(
                $"set has {Number(changes.Count)} changes, or one of more than {Number(LongestChange)} characters",
                $"at most {Number(MostChanges)} short ones such as horizon.periods=12",
                "set"
            );
        }

        if (!IsText(ask.Scenario))
        {
            ScenarioEntry entry = ScenarioFiles.Find(library, ask.Scenario);
            return ScenarioFiles.Read(library, entry, changes).Scenario!;
        }

        int marks = Marks(ask.Scenario);
        return marks > settings.MostItems * MarksPerItem
            ? throw TooMany($"the text has {Number(marks)} list items and maps")
            : ScenarioFiles.Sound(ScenarioReader.ReadText(ask.Scenario, TextName, library.World, changes)).Scenario!;
    }

    private void Check(Scenario scenario)
    {
        int items = scenario.Items.Count();
        if (items > settings.MostItems)
        {
            throw TooMany($"the scenario has {Number(items)} events and policies");
        }

        if (scenario.Horizon.Periods > settings.MostPeriods)
        {
            throw new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                $"the horizon has {Number(scenario.Horizon.Periods)} periods",
                $"at most {Number(settings.MostPeriods)} here: use a longer step; lodestone run has no such limit",
                "horizon.periods"
            );
        }
    }

    private Refusal TooMany(string problem) =>
        new(
            StatusCodes.Status422UnprocessableEntity,
            problem,
            $"at most {Number(settings.MostItems)} events and policies here; one event may name many goods and places",
            "events"
        );

    /// <summary>A name is one line; a scenario has several, or is a map in braces.</summary>
    private static bool IsText(string scenario) =>
        scenario.AsSpan().ContainsAny('\n', '\r') || scenario.TrimStart().StartsWith('{');

    /// <summary>Items of lists on lines of their own, and braces.</summary>
    private static int Marks(string text)
    {
        int marks = text.AsSpan().Count('{');
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.TrimStart().StartsWith("- "))
            {
                marks++;
            }
        }

        return marks;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
