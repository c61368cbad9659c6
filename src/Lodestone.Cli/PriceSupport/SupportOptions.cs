using System.CommandLine;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>Options of the verbs of price support.</summary>
internal sealed class SupportOptions
{
    /// <summary>Years of support when nothing else is said.</summary>
    public const int DefaultYears = 10;

    private const string Sales = "sales";
    private const string Stockpiled = "sales-and-stockpiled";

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
        Description = $"Years of support (default: {DefaultYears}); one year more is played to see what remains",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultYears,
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
        Description = $"Tonnes that are paid on (default: {Stockpiled})",
        HelpName = $"{Sales}|{Stockpiled}",
        DefaultValueFactory = _ => Stockpiled,
    };

    private readonly Option<string?> _support = new("--support")
    {
        Description = "Folder of the parameters (default: data/support, looked for from here upwards)",
        HelpName = "DIR",
    };

    private readonly Option<string?> _chart = ChartFile.Option("the cost by year with its range");

    private readonly Option<int?> _draws = SharedOptions.Draws($"{SupportInput.DefaultDraws}");
    private readonly Option<long?> _seed = SharedOptions.Seed();
    private readonly Option<int?> _workers = SharedOptions.Workers();
    private readonly Option<string?> _data = SharedOptions.Data();
    private readonly Option<string?> _runs = SharedOptions.Runs();
    private readonly Option<string> _output = SharedOptions.Output("table", "csv", "json", "md");
    private readonly Option<bool> _quiet = SharedOptions.Quiet();

    public SupportOptions() => _eligibility.AcceptOnlyFromAmong(Sales, Stockpiled);

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

    /// <summary>What the command line says; numbers out of range are usage errors.</summary>
    public SupportRequest Read(ParseResult parsed)
    {
        SharedOptions.CheckCounts(parsed.GetValue(_draws), parsed.GetValue(_workers));
        int years = parsed.GetValue(_years);
        if (years is < 1 or > 40)
        {
            throw Failure.Usage($"--years {years} cannot be played", "write a number of years from 1 to 40");
        }

        if (parsed.GetValue(_upside) is { } share and not (>= 0 and <= 1))
        {
            throw Failure.Usage($"--upside {share} is not a share", "write a share between 0 and 1, such as 0.3");
        }

        if (parsed.GetValue(_max) is { } most and not > 0)
        {
            throw Failure.Usage($"--max-tonnes {most} lets nothing count", "write tonnes a year above 0");
        }

        return new SupportRequest
        {
            Good = parsed.GetRequiredValue(_good),
            Place = parsed.GetRequiredValue(_place),
            Floor = PriceOption.Read("--floor", parsed.GetRequiredValue(_floor)),
            Years = years,
            From = parsed.GetValue(_from),
            Scenario = parsed.GetValue(_scenario),
            Draws = parsed.GetValue(_draws),
            Seed = parsed.GetValue(_seed),
            Workers = parsed.GetValue(_workers),
            Cap = parsed.GetValue(_cap) is { } cap ? PriceOption.Read("--cap", cap) : null,
            Upside = parsed.GetValue(_upside),
            UpsideFrom = parsed.GetValue(_upsideFrom),
            MaxTonnes = parsed.GetValue(_max),
            Eligibility = parsed.GetValue(_eligibility) == Sales ? Eligibility.Sales : Eligibility.SalesAndStockpiled,
            Data = parsed.GetValue(_data),
            Support = parsed.GetValue(_support),
            Runs = parsed.GetValue(_runs),
            Chart = parsed.GetValue(_chart),
            Format = parsed.GetValue(_output) ?? "table",
            Quiet = parsed.GetValue(_quiet),
            Again = CommandLineText.Of(parsed),
        };
    }
}
