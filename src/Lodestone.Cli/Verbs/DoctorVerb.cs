using System.CommandLine;
using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone doctor</c>: a self-test of machine, data and engine.</summary>
internal static class DoctorVerb
{
    private const int OldestDotnet = 10;

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "doctor",
            "Tests this installation: .NET, processor, data package, engine, run folder. Exit code 3 when a test fails.",
            "lodestone doctor",
            "lodestone doctor --data my-world --out results"
        );
        Option<string?> data = SharedOptions.Data();
        Option<string?> runs = SharedOptions.Runs();
        verb.Options.Add(data);
        verb.Options.Add(runs);
        verb.SetAction(parsed =>
        {
            var examination = new Examination(session);
            examination.Dotnet();
            examination.Processor();
            World? world = examination.Data(parsed.GetValue(data));
            examination.Engine(world);
            examination.Runs(session.Full(parsed.GetValue(runs) ?? "runs"));
            return examination.Failed ? ExitCode.CheckFailed : ExitCode.Ok;
        });
        return verb;
    }

    private sealed class Examination(Session session)
    {
        public bool Failed { get; private set; }

        public void Dotnet()
        {
            bool ok = Environment.Version.Major >= OldestDotnet;
            Say(ok, ".NET", Environment.Version.ToString(), $"install the .NET SDK {OldestDotnet}");
        }

        public void Processor() =>
            Say(true, "processor", $"{InstructionSet.Current}, {Environment.ProcessorCount} threads", "");

        public World? Data(string? data)
        {
            try
            {
                AtlasReading reading = AtlasReader.Read(DataLocation.Find(session, data));
                int errors = reading.Findings.Count(f => f.Severity == Severity.Error);
                string what =
                    errors == 0
                        ? $"{reading.Package.Name} {reading.Version}, {reading.Balances.Count} goods at places"
                        : $"{session.Shown(reading.Directory)} has {errors} {(errors == 1 ? "error" : "errors")}";
                Say(reading.World is not null, "data", what, "see lodestone atlas check");
                return reading.World;
            }
            catch (Failure failure)
            {
                Say(false, "data", failure.Message, failure.Findings.Count > 0 ? failure.Findings[0].Remedy : "");
                return null;
            }
        }

        public void Engine(World? world)
        {
            if (world is null)
            {
                Say(false, "engine", "not tested, because there is no sound data", "put the data right first");
                return;
            }

            try
            {
                Outcome outcome = session.Host.Solve(
                    world,
                    BaselineCheck.Scenario(world),
                    null,
                    null,
                    session.Host.Cancellation
                );
                (double difference, string where) = BaselineCheck.Worst(outcome);
                bool ok = outcome.Certificate.Holds && difference <= BaselineCheck.Within;
                string number = difference.ToString("0.0e0", CultureInfo.InvariantCulture);
                string what =
                    ok ? $"base year reproduced to {number}"
                    : outcome.Certificate.Holds ? $"base year missed by {number} ({where})"
                    : "the baseline was not solved to tolerance";
                Say(ok, "engine", what, "see lodestone atlas check; if the data is as shipped, report it");
            }
            catch (CalibrationException e)
            {
                Say(false, "engine", e.Message, "see lodestone atlas check");
            }
            catch (NotSupportedException)
            {
                Say(false, "engine", "this build has no engine", "install a release");
            }
        }

        public void Runs(string folder)
        {
            string? fault = RunsFolder.Fault(folder);
            Say(
                fault is null,
                "runs",
                $"{session.Shown(folder)} {(fault is null ? "can be written" : $"cannot be written: {fault}")}",
                "give another folder with --out DIR"
            );
        }

        private void Say(bool ok, string test, string what, string remedy)
        {
            Failed |= !ok;
            session.Output.WriteLine($"{(ok ? "ok  " : "FAIL")}  {test, -9}  {what}");
            if (!ok && remedy.Length > 0)
            {
                session.Output.WriteLine($"                 hint: {remedy}");
            }
        }
    }
}
