using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;

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
        string at = EconomyInput.Places(world, economy, place) is [var first, ..]
            ? first
            : throw new Failure(
                ExitCode.CheckFailed,
                $"no place of the data has an input–output table in {economy.Name}",
                "give tables of its places with --io DIR"
            );
        string? only = KnownNames.Good(world, "--good", good);
        string? supplier = KnownNames.Place(world, "--on", on);
        if (supplier == at)
        {
            throw Failure.Usage(
                $"--on: {at} is the place that loses; its own exports are no foreign trade",
                "name another supplier, or leave out --on"
            );
        }

        DisruptionChances chances = ChanceInput.Read(session, world, chancesFolder);
        try
        {
            var found = TradeDisruptions.Of(
                world,
                economy,
                chances,
                at,
                only is null ? [.. world.Goods.Select(g => g.Id)] : [only],
                supplier,
                new CertifiedSolver(new HighsSolver())
            );
            return DisruptionReport.Of(world, economy, chances, found);
        }
        catch (ArgumentException problem) when (problem.ParamName == nameof(chances))
        {
            throw new Failure(
                ExitCode.CheckFailed,
                problem.Message.Split(" (Parameter", 2)[0],
                "see docs/exposure.md for the columns of chances.csv"
            );
        }
    }
}
