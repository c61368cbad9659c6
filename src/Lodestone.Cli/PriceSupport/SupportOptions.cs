using System.CommandLine;
using Lodestone.Planning;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary>Options of the verbs of price support.</summary>
internal sealed class SupportOptions
{
    private readonly Option<string> _good = new("--good", "-g")
    {
        Description = "The good with the minimum price",
        HelpName = "GOOD",
        Required = true,
    };

    private readonly Option<string> _place = new("--place", "-p")
    {
        Description = "The place whose producers it keeps alive",
        HelpName = "PLACE",
        Required = true,
    };

    private readonly Option<string> _floor = new("--floor")
    {
        Description = "The minimum price, e.g. \"110 USD/kg\"; a bare number is USD/t",
        HelpName = "PRICE",
        Required = true,
    };

    private readonly Option<int> _years = new("--years")
    {
        Description =
            $"Years of support (default: {SupportAsk.UsualYears}); one year more is played to see what remains",
        HelpName = "N",
        DefaultValueFactory = _ => SupportAsk.UsualYears,
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description = "First period of support, e.g. 2027 or 2027-Q1 (default: the start of the scenario)",
        HelpName = "PERIOD",
    };

    private readonly Option<string?> _scenario = new("--scenario", "-s")
    {
        Description = "Scenario that it is played on (default: data/support/outlook.yaml, nothing happens to supply)",
        HelpName = "SCENARIO",
    };

    private readonly Option<string?> _cap = new("--cap")
    {
        Description = "Price above which a collar pays the state (default: collar_cap of parameters.csv × the floor)",
        HelpName = "PRICE",
    };

    private readonly Option<double?> _upside = new("--upside")
    {
        Description =
            "Part of the gap above a one-way floor that the state takes, 0 to 1 (default: upside_share of parameters.csv)",
        HelpName = "SHARE",
    };

    private readonly Option<string?> _upsideFrom = new("--upside-from")
    {
        Description = "First period in which the state takes it (default: from the start)",
        HelpName = "PERIOD",
    };

    private readonly Option<double?> _max = new("--max-tonnes")
    {
        Description = "Most tonnes a year that count (default: no limit; half of base output for purchases)",
        HelpName = "T",
    };

    private readonly Option<string> _eligibility = new("--eligible")
    {
        Description = $"Tonnes that are paid on (default: {SupportAsk.Stockpiled})",
        HelpName = $"{SupportAsk.Sales}|{SupportAsk.Stockpiled}",
        DefaultValueFactory = _ => SupportAsk.Stockpiled,
    };

    private readonly Option<string?> _support = new("--support")
    {
        Description = "Folder of the parameters (default: data/support, looked for from here upwards)",
        HelpName = "DIR",
    };

    private readonly Option<string?> _chart = ChartFile.Option("the cost by year with its range");

    private readonly Option<int?> _draws = SharedOptions.Draws($"{SupportAsk.UsualDraws}");
    private readonly Option<long?> _seed = SharedOptions.Seed();
    private readonly Option<int?> _workers = SharedOptions.Workers();
    private readonly Option<string?> _data = SharedOptions.Data();
    private readonly Option<string?> _runs = SharedOptions.Runs();
    private readonly Option<string> _output = SharedOptions.Output("table", "csv", "json", "md");
    private readonly Option<bool> _quiet = SharedOptions.Quiet();

    public SupportOptions() => _eligibility.AcceptOnlyFromAmong(SupportAsk.Sales, SupportAsk.Stockpiled);

    /// <summary>Adds the options that an instrument has; all of them for a comparison.</summary>
    public void AddTo(Command verb, Instrument? instrument)
    {
        List<Option> options = [_good, _place, _floor, _years, _from, _scenario];
        if (instrument is null or Instrument.Floor)
        {
            options.AddRange([_upside, _upsideFrom]);
        }

        if (instrument is null or Instrument.Collar)
        {
            options.Add(_cap);
        }

        if (instrument is not Instrument.Border)
        {
            options.Add(_max);
        }

        if (instrument is not (Instrument.Border or Instrument.Purchase))
        {
            options.Add(_eligibility);
        }

        options.AddRange([_draws, _seed, _workers, _chart, _support, _data, _runs, _output, _quiet]);
        foreach (Option option in options)
        {
            verb.Options.Add(option);
        }
    }

    /// <summary>What the command line asks; counts out of range are usage errors.</summary>
    public SupportAsk Ask(ParseResult parsed)
    {
        SharedOptions.CheckCounts(
            parsed.GetValue(_draws),
            parsed.GetValue(_workers),
            $"{SupportAsk.UsualDraws} are played"
        );
        return new SupportAsk
        {
            Good = parsed.GetRequiredValue(_good),
            Place = parsed.GetRequiredValue(_place),
            Floor = parsed.GetRequiredValue(_floor),
            Years = parsed.GetValue(_years),
            From = parsed.GetValue(_from),
            Scenario = parsed.GetValue(_scenario),
            Draws = parsed.GetValue(_draws),
            Seed = parsed.GetValue(_seed),
            Cap = parsed.GetValue(_cap),
            Upside = parsed.GetValue(_upside),
            UpsideFrom = parsed.GetValue(_upsideFrom),
            MaxTonnes = parsed.GetValue(_max),
            Eligible = parsed.GetValue(_eligibility) ?? SupportAsk.Stockpiled,
        };
    }

    /// <summary>Puts the question and writes its answer.</summary>
    public int Carry(Session session, ParseResult parsed, Func<SupportAsk, IPlanDesk, SupportAnswer> planner)
    {
        SupportAsk ask = Ask(parsed);
        string? chart = parsed.GetValue(_chart);
        ChartFile.Check(session, chart);
        SupportAnswer answer = PlannerDesk.Answer(() => planner(ask, Desk(session, parsed)));
        ChartFile.Write(session, chart, answer.Chart, parsed.GetValue(_quiet));
        IndicatorOutput.Write(session, answer.Report, parsed.GetValue(_output) ?? "table");
        return ExitCode.Ok;
    }

    private PlannerDesk Desk(Session session, ParseResult parsed) =>
        new(
            session,
            new PlannerDesk.Options(
                parsed.GetValue(_data),
                null,
                parsed.GetValue(_support),
                parsed.GetValue(_runs),
                parsed.GetValue(_workers),
                parsed.GetValue(_quiet),
                CommandLineText.Of(parsed)
            )
        );
}
