using System.Runtime.InteropServices;
using System.Text;
using Lodestone.Cli;

using var cancellation = new CancellationTokenSource();
bool asked = false;
void Stop(PosixSignalContext signal)
{
    // The first signal ends the run between two periods; a second one ends the process at once.
    signal.Cancel = !asked;
    asked = true;
    cancellation.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 15);
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return App.Run(args, output, error, AppHost.ForProcess(cancellation.Token));
