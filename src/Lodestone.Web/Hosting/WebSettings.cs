using Lodestone.Equilibrium;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>What the server serves, where it listens and how much it takes on.</summary>
public sealed record WebSettings
{
    /// <summary>Address when nothing else is said: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Folder of the data package; read once, at the start.</summary>
    public required string Data { get; init; }

    /// <summary>Folder of the EU study of criticality; null when there is none.</summary>
    public string? Study { get; init; }

    /// <summary>Folder of the input–output tables; null when there is none.</summary>
    public string? Economy { get; init; }

    /// <summary>Folder of the chances that suppliers stop; null when there is none.</summary>
    public string? Chances { get; init; }

    /// <summary>Folder of the parameters of price support; null when there is none.</summary>
    public string? Support { get; init; }

    /// <summary>Program of Chromium or Chrome that prints PDF; null when there is none.</summary>
    public string? Chromium { get; init; } = ChromiumLocation.Find();

    /// <summary>Folder of the data on reserves; null when there is none.</summary>
    public string? Reserves { get; init; }

    /// <summary>Folder that holds the runs: the only one that is written to.</summary>
    public required string Runs { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>Runs played at the same time, &gt; 0.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>Runs that may wait for their turn; a further one is turned away with 429.</summary>
    public int Waiting { get; init; } = 16;

    /// <summary>Blocks of draws played at the same time by one ensemble, &gt; 0.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Largest number of draws that one run may ask for.</summary>
    public int MostDraws { get; init; } = 10_000;

    /// <summary>Largest number of periods that one run may have.</summary>
    public int MostPeriods { get; init; } = 120;

    /// <summary>Largest number of events and policies that one scenario may have.</summary>
    public int MostItems { get; init; } = 500;

    /// <summary>Largest request in bytes.</summary>
    public long MostBytes { get; init; } = 1_000_000;

    /// <summary>Requests that one address may send at once.</summary>
    public int Burst { get; init; } = 200;

    /// <summary>Requests a second that one address may send in the long run.</summary>
    public int PerSecond { get; init; } = 50;

    /// <summary>The engine of single runs.</summary>
    public SolveScenario Solve { get; init; } = ScenarioSolver.Solve;

    /// <summary>Takes a line for every error that nobody expected; null for none.</summary>
    public TextWriter? Log { get; init; }
}
