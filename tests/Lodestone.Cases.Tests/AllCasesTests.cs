using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

public class AllCasesTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Files()
    {
        TheoryData<string, string> data = [];
        foreach (string folder in Directory.EnumerateDirectories(DataFolder.Cases).Order(StringComparer.Ordinal))
        {
            foreach (
                string file in Directory
                    .EnumerateFiles(Path.Combine(folder, "scenarios"), "*.yaml")
                    .Order(StringComparer.Ordinal)
            )
            {
                data.Add(Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file));
            }
        }

        return data;
    }

    public static TheoryData<string> Folders() =>
        [
            .. Directory
                .EnumerateDirectories(DataFolder.Cases)
                .Order(StringComparer.Ordinal)
                .Select(f => Path.GetFileName(f)!),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scenario_file_has_a_certified_answer(string name, string scenario)
    {
        Outcome outcome = CaseRun.Play(name, scenario);
        output.WriteLine(Fallbacks.Used(outcome));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_case_is_a_sound_package(string name)
    {
        AtlasReading reading = AtlasReader.Read(Path.Combine(DataFolder.Cases, name));
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity is Severity.Error or Severity.Warning);
        Assert.True(File.Exists(Path.Combine(DataFolder.Cases, name, "README.md")));
    }

    /// <summary>A calm year repeats the base year; the prices of a homogeneous good are the engine's own in both.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void A_calm_year_repeats_the_base_year(string name)
    {
        World world = CaseRun.World(Path.Combine(DataFolder.Cases, name));
        Scenario calm = new()
        {
            Name = "calm",
            Title = "calm",
            Horizon = new Horizon(Period.Parse("2026-01"), 12),
        };
        Outcome outcome = ScenarioSolver.Solve(world, calm, cancellationToken: TestContext.Current.CancellationToken);
        Certificates.AssertHolds(outcome);
        Steady.AssertNoDrift(outcome, world.Goods.Any(good => good.IsHomogeneous) ? 1e-8 : 1e-9);
    }
}
