namespace Lodestone.Cli;

/// <summary>Exit codes of every verb.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Unexpected = 1;
    public const int Usage = 2;
    public const int CheckFailed = 3;
    public const int NoSolution = 4;
    public const int ThresholdMet = 6;
    public const int Cancelled = 130;

    public const string Explained =
        "0 ok · 1 unexpected · 2 usage · 3 a check failed · 4 no solution, explained · 5 stopped at a limit · "
        + "6 a threshold was met · 130 cancelled";
}
