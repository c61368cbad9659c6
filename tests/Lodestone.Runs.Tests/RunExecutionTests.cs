using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class RunExecutionTests
{
    [Fact]
    public void World_scenario_settings_and_progress_reach_the_engine()
    {
        var seen = new List<int>();
        var execution = new RunExecution(
            (_, scenario, settings, progress, _) =>
            {
                Assert.Equal(1e-9, settings?.Tolerance);
                progress?.Report(3);
                return HandMade.Outcome(scenario);
            }
        );
        Run run = execution.Play(
            HandMade.World(),
            HandMade.Scenario(),
            new RunSettings
            {
                Engine = new() { Tolerance = 1e-9 },
                Seed = 7,
            },
            new Direct(seen.Add)
        );
        Assert.Equal([3], seen);
        Assert.Equal(7, run.Record.Seed);
        Assert.Equal(12, run.Record.StatusCounts[SolveStatus.Converged]);
        Assert.True(run.Record.WallSeconds >= 0);
    }

    [Fact]
    public void A_cancelled_run_is_no_run()
    {
        using var source = new CancellationTokenSource();
        var execution = new RunExecution(
            (_, scenario, _, _, _) =>
            {
                source.Cancel();
                return HandMade.Outcome(scenario);
            }
        );
        Assert.ThrowsAny<OperationCanceledException>(() =>
            execution.Play(HandMade.World(), HandMade.Scenario(), cancellationToken: source.Token)
        );
    }

    private sealed class Direct(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
