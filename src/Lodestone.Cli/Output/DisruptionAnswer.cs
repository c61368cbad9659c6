using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary>What a place can expect to lose by disruptions of foreign trade, as the command line asks for it.</summary>
internal static class DisruptionAnswer
{
    /// <summary>Reads tables and chances and computes.</summary>
    public static IndicatorReport Of(
        Session session,
        World world,
        string? place,
        string? good,
        string? on,
        string? io,
        string? chancesFolder
    )
    {
        InputOutputData economy = EconomyInput.Read(session, io);
        return PlannerDesk.Answer(() =>
        {
            _ = DisruptionQuestion.Place(world, economy, place, Asking.Prefix);
            DisruptionChances chances = ChanceInput.Read(session, world, chancesFolder);
            return DisruptionQuestion.Of(world, economy, chances, place, good, on, Asking.Prefix);
        });
    }
}
