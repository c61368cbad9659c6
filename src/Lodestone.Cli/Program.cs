using System.Runtime.InteropServices;
using System.Text;
using Lodestone.Cli;

using var cancellation = new CancellationTokenSource();
var last = new LastWords();
bool asked = false;
void Stop(PosixSignalContext signal)
{
    // The first signal ends a run between two periods and an ensemble after its blocks at work; a second one ends the
    // process at once, which the store of an ensemble survives.
    signal.Cancel = !asked;
    if (asked && last.Text is { } words)
    {
        Console.Error.WriteLine(words);
    }

    asked = true;
    cancellation.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 15);
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return App.Run(args, output, error, AppHost.ForProcess(cancellation.Token, last));
