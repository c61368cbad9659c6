using Lodestone.Equilibrium;
using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Web.Tests;

/// <summary>An engine that stops after the first period until it is released.</summary>
internal sealed class HeldEngine : IDisposable
{
    private readonly ManualResetEventSlim _released = new();

    /// <summary>Set when a run has begun.</summary>
    public ManualResetEventSlim Started { get; } = new();

    public void Release() => _released.Set();

    public Outcome Solve(
        World world,
        Scenario scenario,
        EngineSettings? settings,
        IProgress<int>? progress,
        CancellationToken cancellationToken
    )
    {
        progress?.Report(1);
        Started.Set();
        _released.Wait(cancellationToken);
        return HandMade.Outcome(scenario);
    }

    public void Dispose()
    {
        _released.Dispose();
        Started.Dispose();
    }
}
