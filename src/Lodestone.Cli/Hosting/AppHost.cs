using Lodestone.Equilibrium;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>What the command line sees of the machine: folders, terminal, clock, engine. Tests put others in place.</summary>
public sealed record AppHost
{
    /// <summary>Widest table when the output is not a terminal.</summary>
    public const int PipeWidth = 100;

    /// <summary>Folder that relative paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Folder of the program or the value of <c>LODESTONE_HOME</c>: where shipped data is looked for last.</summary>
    public required string Home { get; init; }

    /// <summary>What is piped in.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Columns of text available.</summary>
    public int Width { get; init; } = PipeWidth;

    /// <summary>True when progress goes to a terminal that can redraw a line.</summary>
    public bool HasProgressTerminal { get; init; }

    /// <summary>True when colours are not wanted (<c>NO_COLOR</c>).</summary>
    public bool NoColor { get; init; }

    /// <summary>True when an unexpected error shows where it was raised (<c>LODESTONE_TRACE=1</c>).</summary>
    public bool Trace { get; init; }

    /// <summary>The engine.</summary>
    public SolveScenario Solve { get; init; } = ScenarioSolver.Solve;

    /// <summary>Clock of the progress lines.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Draws that can be played at the same time.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    /// <summary>Ends a run between two periods, an ensemble after the blocks at work.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What is said when the process is ended at once.</summary>
    public LastWords LastWords { get; init; } = new();

    /// <summary>The host of a real process.</summary>
    /// <param name="cancellation">The first request to end.</param>
    /// <param name="lastWords">Told what to say at the second.</param>
    public static AppHost ForProcess(CancellationToken cancellation, LastWords? lastWords = null) =>
        new()
        {
            WorkingDirectory = Directory.GetCurrentDirectory(),
            Home = Environment.GetEnvironmentVariable("LODESTONE_HOME") is { Length: > 0 } home
                ? home
                : AppContext.BaseDirectory,
            Input = Console.In,
            Width = Console.IsOutputRedirected ? PipeWidth : Math.Clamp(TerminalWidth(), 40, 160),
            HasProgressTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            NoColor = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 },
            Trace = Environment.GetEnvironmentVariable("LODESTONE_TRACE") == "1",
            Cancellation = cancellation,
            LastWords = lastWords ?? new LastWords(),
        };

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : PipeWidth;
        }
        catch (IOException)
        {
            return PipeWidth;
        }
    }
}
