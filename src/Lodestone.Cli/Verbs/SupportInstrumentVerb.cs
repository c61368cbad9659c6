using System.CommandLine;
using Lodestone.Planning;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary><c>lodestone support floor</c> and its siblings: one instrument, with and without, on the same draws.</summary>
internal static class SupportInstrumentVerb
{
    public static Command Create(Session session, Instrument instrument)
    {
        string id = InstrumentNames.Id(instrument);
        var verb = new VerbCommand(
            id,
            Description(instrument),
            $"lodestone support {id} --good ndpr-oxide --place USA --floor \"110 USD/kg\"",
            $"lodestone support {id} -g ndpr-oxide -p MYS --floor \"90 USD/kg\" --years 5 --chart cost.svg"
        );
        var options = new SupportOptions();
        options.AddTo(verb, instrument);
        verb.SetAction(parsed =>
            options.Carry(session, parsed, (ask, desk) => SupportPlanner.One(instrument, ask, desk))
        );
        return verb;
    }

    private static string Description(Instrument instrument) =>
        instrument switch
        {
            Instrument.Floor =>
                "One-way floor: the state pays producers the gap below the floor and takes a share of the gap above it. Cost by year, chance of paying, tonnes kept alive, who pays, capacities that stay open, leakage, projects.",
            Instrument.Cfd =>
                "Two-way contract for difference: the state pays producers the gap below the strike and takes all of it above. Cost by year, chance of paying, tonnes kept alive, who pays, capacities that stay open, leakage, projects.",
            Instrument.Collar =>
                "Cap and collar: the state pays below the floor and takes what exceeds the cap. Cost by year, chance of paying, tonnes kept alive, who pays, capacities that stay open, leakage, projects.",
            Instrument.Border =>
                "Border-adjusted floor: a variable levy lifts imports to the floor. Revenue by year, tonnes kept alive, who pays, capacities that stay open, leakage through goods made of it, projects.",
            _ =>
                "Buyer of last resort: the state buys at the floor and sells again at the market. Cost by year, tonnes kept alive, who pays, capacities that stay open, leakage, projects.",
        };
}
