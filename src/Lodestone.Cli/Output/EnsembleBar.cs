using Lodestone.Runs;
using Spectre.Console;

namespace Lodestone.Cli;

/// <summary>Progress of an ensemble as a bar on a terminal.</summary>
internal static class EnsembleBar
{
    private const int BarWidth = 12;

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
            .Columns(new ProgressBarColumn { Width = BarWidth }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(plan.Scenario.Name), maxValue: plan.Draws);
                result = work(new Draws(console, task, words, session.Host.Width - BarWidth - 2));
            });
        return result!;
    }

    private sealed class Draws(IAnsiConsole console, ProgressTask task, EnsembleProgressText words, int width)
        : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value)
        {
            if (EnsembleProgressText.Continuing(value) is { } continuing)
            {
                console.WriteLine(continuing);
            }

            task.Description = Markup.Escape(words.Line(value, width));
            task.Value = value.Done;
        }
    }
}
