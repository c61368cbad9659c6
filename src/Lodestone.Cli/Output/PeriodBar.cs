using Lodestone.Model;
using Spectre.Console;

namespace Lodestone.Cli;

/// <summary>Progress as a bar on a terminal.</summary>
internal static class PeriodBar
{
    public static T Show<T>(Session session, Scenario scenario, Func<IProgress<int>, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(session.Error),
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                ColorSystem = session.Host.NoColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            }
        );
        T? result = default;
        console
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(scenario.Name), maxValue: scenario.Horizon.Periods);
                result = work(new Steps(task));
            });
        return result!;
    }

    private sealed class Steps(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
