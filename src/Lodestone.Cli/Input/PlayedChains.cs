using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Which chains of the atlas are played: those that the scenarios touch, or all.</summary>
internal static class PlayedChains
{
    private const string Touched = "touched";
    private const string All = "all";

    public static Option<string> Option()
    {
        var option = new Option<string>("--chains")
        {
            Description =
                $"Goods played: those tied by a process to what the scenario {Touched}, or {All}; the others stay at the base year (default: {Touched})",
            HelpName = $"{Touched}|{All}",
            DefaultValueFactory = _ => Touched,
        };
        option.AcceptOnlyFromAmong(Touched, All);
        return option;
    }

    /// <summary>The world and the scenarios cut down to what is played; a note on standard error says what is left out.</summary>
    public static (WorldInput Input, IReadOnlyList<Scenario> Scenarios) Choose(
        Session session,
        WorldInput input,
        IReadOnlyList<Scenario> scenarios,
        string? choice,
        bool quiet
    )
    {
        World world = choice == All ? input.World : TouchedChains.Of(input.World, scenarios);
        if (world.GoodsLeftOut > 0 && !quiet)
        {
            session.Error.WriteLine(
                $"{Figure.Count(world.Goods.Count)} of {Figure.Count(input.World.Goods.Count)} goods are tied to what happens and played; the rest stays at the base year (--chains all plays it too)"
            );
        }

        return (input with { World = world }, [.. scenarios.Select(s => TouchedChains.Narrow(s, world))]);
    }
}
