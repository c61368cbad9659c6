using Lodestone.Fixtures;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli.Tests;

/// <summary>A working directory with a small data package and two scenarios, and a command line to try on them.</summary>
internal sealed class Desk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Desk()
    {
        SmallPackage.Write(_folder.Path);
        Host = new AppHost
        {
            WorkingDirectory = _folder.Path,
            Home = _folder.Path,
            Solve = (_, scenario, _, _, _) => HandMade.Outcome(scenario, scenario.Events.Count > 0 ? 1 : 0),
        };
    }

    public AppHost Host { get; set; }

    public string this[string path] => _folder[path];

    /// <summary>Every run fails to meet its tolerance in the second period.</summary>
    public static SolveScenario Stuck =>
        (_, scenario, _, _, _) => HandMade.Outcome(scenario, status: SolveStatus.ToleranceNotMet);

    public (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exit = App.Run(args, output, error, Host);
        return (exit, output.ToString(), error.ToString());
    }

    public void Put(string path, string text) => SmallPackage.Put(_folder.Path, path, text);

    public string[] RunFolders => Directory.Exists(this["runs"]) ? Directory.GetFileSystemEntries(this["runs"]) : [];

    public void Dispose() => _folder.Dispose();
}
