using System.CommandLine;
using Lodestone.Equilibrium;

namespace Lodestone.Peers.Verbs;

/// <summary>Turns expected failures into one line on the error stream and an exit code.</summary>
/// <remarks>0 done · 1 a difference above its limit, or no solution · 2 usage · 3 a library or data are missing.</remarks>
internal static class Guard
{
    public const int Difference = 1,
        Unavailable = 3;

    public static int Run(RootCommand root, string[] args)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine("error: " + parsed.Errors[0].Message);
            return 2;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure)
            when (failure is DllNotFoundException or IOException or InvalidDataException or CalibrationException)
        {
            Console.Error.WriteLine("error: " + failure.Message);
            return Unavailable;
        }
        catch (InvalidOperationException failure)
        {
            Console.Error.WriteLine("error: " + failure.Message);
            return Difference;
        }
    }
}
