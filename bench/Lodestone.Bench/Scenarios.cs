namespace Lodestone.Bench;

/// <summary>Scenarios that are timed, by file name.</summary>
internal static class Scenarios
{
    public const string Shock = "china-switches-off";

    public const string Calm = "baseline";
}
