using Lodestone.Runs;
using Spectre.Console;

namespace Lodestone.Cli;

/// <summary>Progress of an ensemble as a bar on a terminal.</summary>
internal static class EnsembleBar
{
    public static T Show<T>(
        Session session,
        EnsemblePlan plan,
        EnsembleProgressText words,
        Func<IProgress<EnsembleProgress>, T> work
    )
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
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new RemainingTimeColumn()
            )
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(plan.Scenario.Name), maxValue: plan.Draws);
                result = work(new Draws(console, task, words));
            });
        return result!;
    }

    private sealed class Draws(IAnsiConsole console, ProgressTask task, EnsembleProgressText words)
        : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value)
        {
            if (EnsembleProgressText.Continuing(value) is { } continuing)
            {
                console.WriteLine(continuing);
            }

            task.Description = Markup.Escape(words.Line(value, remaining: false));
            task.Value = value.Done;
        }
    }
}
