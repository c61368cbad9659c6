using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Scenarios;

/// <summary>The world of <see cref="SmallPackage"/>, read once.</summary>
public static class SmallWorld
{
    public static World World { get; } = Read();

    private static World Read()
    {
        using var package = new SmallPackage();
        return package.Read().World!;
    }

    /// <summary>A scenario around one event or policy, written in flow style on line 5.</summary>
    public static string With(string item, string list = "events") =>
        $"name: test\ntitle: A test\nhorizon: {{ start: 2026-12, periods: 12 }}\n{list}:\n  - {item}\n";

    public static ScenarioReading ReadText(string yaml, params string[] overrides) =>
        ScenarioReader.ReadText(yaml, "test.yaml", World, overrides);

    /// <summary>The one event or policy of a sound scenario.</summary>
    public static T Item<T>(string item)
        where T : ScenarioItem
    {
        ScenarioReading reading = ReadText(With(item));
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Findings));
        return Assert.IsType<T>(Assert.Single(reading.Scenario.Events));
    }
}
