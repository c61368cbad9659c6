using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary><c>lodestone reserve rule</c>: what a rule for a public stock does to prices, private stocks and the budget.</summary>
internal static class ReserveRuleVerb
{
    private const double HighestFloor = 3;

    private static readonly string[] Kinds = ["private", "floor", "band", "two-countries"];

    /// <summary>Kinds that a number of the public stock is of.</summary>
    private static readonly Dictionary<string, string[]> Of = new(StringComparer.Ordinal)
    {
        ["floor"] = ["floor", "band"],
        ["ceiling"] = ["band"],
        ["cap"] = ["floor", "band"],
    };

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "rule",
            "Solves competitive storage with rational expectations and says what a public stock adds: private storage alone, a stock that buys at a floor, one that also sells at a ceiling, or two countries that store and trade. Prices in normal prices, quantities in normal output of a period. Says how much private stock each unit of public stock crowds out, and what it costs the budget.",
            "lodestone reserve rule --floor 0.9 --ceiling 1.1 --cap 0.4",
            "lodestone reserve rule --good dy-oxide --place EU27 --kind floor --output csv"
        );
        var kind = new Option<string>("--kind", "-k")
        {
            Description = $"One of {string.Join(", ", Kinds)} (default: band)",
            HelpName = string.Join('|', Kinds),
            DefaultValueFactory = _ => "band",
        };
        kind.AcceptOnlyFromAmong(Kinds);
        var good = new Option<string?>("--good", "-g")
        {
            Description = "Take the elasticities of demand and supply of this good from the atlas",
            HelpName = "GOOD",
        };
        var place = new Option<string?>("--place", "-p")
        {
            Description = "Of this place (with --good; default: the world)",
            HelpName = "PLACE",
        };
        Option<double?> floor = Number("--floor", "Price the public stock buys at, in normal prices", "PRICE");
        Option<double?> ceiling = Number("--ceiling", "Price it sells at (kind band), in normal prices", "PRICE");
        Option<double?> cap = Number("--cap", "Most it holds, in normal output of a period", "STOCK");
        var set = new Option<string[]>("--set")
        {
            Description = "Change a parameter, e.g. storage_cost=0.02 or k=0.02; may be repeated",
            HelpName = "key=value",
        };
        var periods = new Option<int>("--periods")
        {
            Description = "Periods that are played (default: 20000)",
            HelpName = "N",
            DefaultValueFactory = _ => 20_000,
        };
        var shockNodes = new Option<int?>("--shock-nodes")
        {
            Description =
                "Gauss–Hermite nodes in the place of the normal shock, as published solutions have, e.g. 7 (not for two-countries)",
            HelpName = "N",
        };
        var storage = new Option<string?>("--storage")
        {
            Description = "Folder of the storage parameters (default: data/storage, looked for from here upwards)",
            HelpName = "DIR",
        };
        Option<long?> seed = SharedOptions.Seed();
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        Option<bool> quiet = SharedOptions.Quiet();
        Option[] options =
        [
            kind,
            good,
            place,
            floor,
            ceiling,
            cap,
            set,
            periods,
            shockNodes,
            seed,
            storage,
            data,
            output,
            quiet,
        ];
        foreach (Option option in options)
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            StorageRuleInput input = StorageRuleInput.Read(session, parsed.GetValue(storage));
            input.ShockNodes = parsed.GetValue(shockNodes);
            bool silent = parsed.GetValue(quiet);
            string rule = parsed.GetValue(kind) ?? "band";
            double choke = HighestFloor;
            string chokes = $"the highest floor that is played is {HighestFloor:0} normal prices";
            if (parsed.GetValue(good) is { } asked)
            {
                (choke, chokes) = Atlas(session, input, parsed.GetValue(data), asked, parsed.GetValue(place), silent);
            }
            else if (parsed.GetValue(place) is { } alone)
            {
                throw Failure.Usage(
                    $"--place {alone}: a place has elasticities of a good only",
                    "name the good with --good, or leave out --place"
                );
            }

            foreach (
                (string name, double? value) in new[]
                {
                    ("floor", parsed.GetValue(floor)),
                    ("ceiling", parsed.GetValue(ceiling)),
                    ("cap", parsed.GetValue(cap)),
                }
            )
            {
                if (value is { } number)
                {
                    input.Set($"--{name}", name, number);
                }
            }

            foreach (string text in parsed.GetValue(set) ?? [])
            {
                input.Set(text);
            }

            Refuse(input, rule);

            Check(input, rule, choke, chokes, parsed.GetValue(periods));
            var work = new StorageRule(
                session,
                input,
                parsed.GetValue(periods),
                unchecked((ulong)(parsed.GetValue(seed) ?? 0)),
                silent
            );
            IndicatorOutput.Write(session, work.Play(rule), parsed.GetValue(output) ?? "table");
            return ExitCode.Ok;
        });
        return verb;
    }

    private static Option<double?> Number(string name, string what, string help) =>
        new(name) { Description = $"{what} (default: of the parameters)", HelpName = help };

    /// <summary>Takes elasticities from the atlas; the price at which the first use of the good is given up, and the words for it.</summary>
    private static (double Choke, string Words) Atlas(
        Session session,
        StorageRuleInput input,
        string? data,
        string askedGood,
        string? askedPlace,
        bool quiet
    )
    {
        World world = WorldInput.Read(session, data, quiet).World;
        string good = KnownNames.Good(world, "--good", askedGood)!;
        string? place = KnownNames.Place(world, "--place", askedPlace);
        IReadOnlyList<FinalDemand> uses = RuleElasticities.Uses(world, good, place);
        if (uses.Count == 0)
        {
            throw Failure.Usage(
                $"--good {good}: nobody {(place is null ? "" : $"in {place} ")}uses it finally, so that its demand has no elasticity in the atlas",
                "leave out --good and give --set demand_elasticity=-0.3, or name a good that is used (lodestone atlas show demand)"
            );
        }

        input.Replace(RuleElasticities.Demand(uses, good, place));
        if (RuleElasticities.Supply(world, good, place) is { } supply)
        {
            input.Replace(supply);
        }

        input.Data += $"; {world.Name} {world.Version} (base year {world.BaseYear})";
        FinalDemand first = uses.MinBy(u => u.ChokeMultiple)!;
        return (
            Math.Min(first.ChokeMultiple, HighestFloor),
            first.ChokeMultiple < HighestFloor
                ? $"at {Figure.Multiple(first.ChokeMultiple)} the normal price the use of {good} by {first.Sector} in {first.Place} is given up"
                : $"the highest floor that is played is {HighestFloor:0} normal prices"
        );
    }

    /// <summary>Numbers of a public stock that the kind has not are refused, not passed over.</summary>
    private static void Refuse(StorageRuleInput input, string rule)
    {
        foreach ((string name, string[] kinds) in Of)
        {
            if (input.IsSet(name) && !kinds.Contains(rule))
            {
                throw Failure.Usage(
                    $"--kind {rule} has no {name}",
                    $"leave the {name} out, or choose --kind {string.Join(" or ", kinds)}"
                );
            }
        }
    }

    private static void Check(StorageRuleInput input, string rule, double choke, string chokes, int periods)
    {
        if (periods is < 100 or > 10_000_000)
        {
            throw Failure.Usage($"--periods {periods} is out of range", "write a number from 100 to 10000000");
        }

        if (!(input["supply_elasticity"] > 0.01))
        {
            throw Failure.Usage(
                FormattableString.Invariant($"supply_elasticity is {input["supply_elasticity"]}"),
                "give one above 0.01, such as --set supply_elasticity=0.2"
            );
        }

        if (rule is "floor" or "band" && !(input["floor"] < choke))
        {
            throw new Failure(
                ExitCode.CheckFailed,
                FormattableString.Invariant($"--floor {input["floor"]} is where demand chokes: {chokes}"),
                FormattableString.Invariant($"give a floor below {choke}, such as --floor 0.9")
            );
        }

        try
        {
            input.Market().Check();
            if (rule == "band")
            {
                new PriceBand(input["floor"], input["ceiling"], input["cap"]).Check();
            }
            else if (rule == "floor")
            {
                new PriceBand(input["floor"], double.PositiveInfinity, input["cap"]).Check();
            }
            else if (rule == "two-countries")
            {
                StorageRule.Pair(input).Check();
            }
        }
        catch (ArgumentException e)
        {
            throw Failure.Usage(
                e.Message,
                "see --floor, --ceiling, --cap, --shock-nodes and --set; the parameters that ship have ranges in data/storage/parameters.csv"
            );
        }
    }
}
