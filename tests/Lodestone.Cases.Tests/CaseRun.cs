using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

/// <summary>A case read and played by exactly what the command line uses: the readers and the engine as shipped.</summary>
internal static class CaseRun
{
    public static World World(string folder)
    {
        AtlasReading reading = AtlasReader.Read(folder);
        Assert.True(reading.World is not null, string.Join('\n', reading.Findings));
        return reading.World!;
    }

    public static Scenario Scenario(string folder, string name, World world)
    {
        ScenarioReading reading = ScenarioReader.Read(Path.Combine(folder, "scenarios", name + ".yaml"), world);
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Findings));
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Warning);
        return reading.Scenario!;
    }

    /// <summary>Plays a scenario of a case and asserts its certificate.</summary>
    public static Outcome Play(string name, string scenario)
    {
        string folder = Path.Combine(DataFolder.Cases, name);
        World world = World(folder);
        Outcome outcome = ScenarioSolver.Solve(
            world,
            Scenario(folder, scenario, world),
            cancellationToken: TestContext.Current.CancellationToken
        );
        Certificates.AssertHolds(outcome);
        return outcome;
    }

    /// <summary>The one row that the arguments leave.</summary>
    public static double Value(
        this Outcome outcome,
        string variable,
        string place = "",
        string good = "",
        string partner = "",
        string process = "",
        string sector = "",
        int period = 0
    )
    {
        OutcomeRow[] rows =
        [
            .. outcome.Rows.Where(r =>
                r.Variable == variable
                && r.Period == period
                && (place.Length == 0 || r.Place == place)
                && (good.Length == 0 || r.Good == good)
                && (partner.Length == 0 || r.Partner == partner)
                && (process.Length == 0 || r.Process == process)
                && (sector.Length == 0 || r.Sector == sector)
            ),
        ];
        return Assert.Single(rows).Value;
    }

    /// <summary>Agreement to a relative tolerance.</summary>
    public static void AssertClose(double expected, double actual, double relative) =>
        Assert.True(
            Math.Abs(actual - expected) <= relative * Math.Max(Math.Abs(expected), double.Epsilon),
            $"expected {expected:R}, got {actual:R}, relative difference {Math.Abs(actual - expected) / Math.Abs(expected):E2}"
        );
}
