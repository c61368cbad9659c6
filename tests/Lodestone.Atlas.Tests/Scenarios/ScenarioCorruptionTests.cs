using CsCheck;

namespace Lodestone.Atlas.Tests.Scenarios;

public sealed class ScenarioCorruptionTests
{
    [Fact]
    public void A_scenario_with_random_edits_never_throws()
    {
        string text = SoundScenarioTests.Full;
        Gen<string> junk = Gen.OneOf(
            "",
            " ",
            "\n",
            "\t",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "*",
            "&a",
            "!!",
            "|",
            ">",
            "#",
            "%",
            "0",
            "-1",
            "1e999",
            "\0",
            "é",
            "---\n",
            "? ",
            "<<: "
        );
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, 6], junk)
            .Sample(
                (at, cut, add) =>
                {
                    string edited = text[..at] + add + text[Math.Min(text.Length, at + cut)..];
                    ScenarioReading reading = SmallWorld.ReadText(edited);
                    Assert.Equal(reading.Scenario is null, reading.HasErrors);
                    Assert.All(
                        reading.Findings,
                        f => Assert.True(f.Severity != Severity.Error || f.Remedy.Length > 0, f.ToString())
                    );
                },
                iter: 1500
            );
    }

    [Fact]
    public void A_random_assignment_never_throws() =>
        Gen.Char["aevnts[]0.=9{}\"*: "]
            .Array[0, 20]
            .Select(c => new string(c))
            .Sample(assignment => SmallWorld.ReadText(SoundScenarioTests.Full, assignment), iter: 1000);
}
