using System.Reflection;
using Lodestone.Equilibrium;

namespace Lodestone.Runs;

/// <summary>The version of the engine that is loaded: part of every run's identity.</summary>
public static class EngineVersion
{
    /// <summary>Version of the engine, e.g. <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(ScenarioSolver)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "0.0.0";
}
