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
        return Asking.Answer(() =>
        {
            var question = DisruptionQuestion.Of(world, economy, place, good, on, Asking.Prefix);
            return question.Answer(world, economy, ChanceInput.Read(session, world, chancesFolder));
        });
    }
}
