using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>Resolves what is asked of a minimum price against the data.</summary>
internal static class SupportInput
{
    /// <summary>Least floor that is taken without a unit, part of the base price.</summary>
    private const double Least = 0.02;

    /// <summary>Reads and checks everything.</summary>
    public static SupportQuestion Read(IPlanDesk desk, SupportAsk ask)
    {
        SupportRequest request = SupportRequest.Of(ask);
        World all = desk.World;
        SupportData data = desk.Support;
        string good = KnownName.Good(all, "--good", request.Good)!;
        string place = KnownName.Place(all, "--place", request.Place)!;
        double output = Output(all, good, place);
        CheckMade(all, good, place);
        CheckChoke(all, good, request.Floor);
        if (!PriceOption.HasUnit(ask.Floor))
        {
            CheckLow(all, good, request.Floor);
        }

        if (request.Cap < request.Floor)
        {
            throw PlanException.Usage(
                $"--cap {PriceOption.Text(request.Cap.Value)} lies below the floor of {PriceOption.Text(request.Floor)}",
                "a collar pays below its floor and takes what exceeds its cap: write a cap above the floor"
            );
        }

        (Scenario scenario, int first) = Scenario(desk, request);
        var question = new SupportQuestion(
            all,
            data,
            scenario,
            SupportMarket.Of(all, good, place),
            request,
            first,
            Offset(scenario, "--upside-from", request.UpsideFrom, first),
            output
        );
        PriceFloor policy = question.Policy(question.Terms(Planning.Instrument.Cfd, request.Floor));
        World world = TouchedChains.Of(all, [scenario, scenario with { Policies = [policy] }]);
        return question with
        {
            World = world,
            Scenario = TouchedChains.Narrow(scenario, world),
            Market = SupportMarket.Of(world, good, place),
        };
    }

    /// <summary>Made of a good at a place in the base year, t.</summary>
    public static double Output(World world, string good, string place)
    {
        double output = 0;
        foreach (Process process in SupportMarket.Makers(world, good))
        {
            double share = process.Outputs.First(o => o.Good == good).Coefficient;
            output += world
                .Capacities.Where(c => c.Place == place && c.Process == process.Id)
                .Sum(c => share * c.ActivityPerYear);
        }

        return output;
    }

    private static void CheckMade(World world, string good, string place)
    {
        HashSet<string> makers = [.. SupportMarket.Makers(world, good).Select(p => p.Id)];
        string[] places = [.. world.Capacities.Where(c => makers.Contains(c.Process)).Select(c => c.Place).Distinct()];
        if (!places.Contains(place))
        {
            var names = new WorldNames(world);
            throw PlanException.Usage(
                $"nobody makes {names.Good(good)} in {names.Place(place)}: there is no supply to keep alive",
                places.Length == 0
                    ? "choose a good that a process makes; see lodestone atlas show processes"
                    : $"it is made in {Phrase.List([.. places.Order(StringComparer.Ordinal).Select(p => $"{p} ({names.Heading(p)})")])}"
            );
        }
    }

    /// <summary>A number without a unit at a small part of the price is most likely one of USD/kg, and is asked back.</summary>
    private static void CheckLow(World world, string good, double floor)
    {
        double price = world.Goods.First(g => g.Id == good).Price;
        if (floor < Least * price)
        {
            string number = floor.ToString(CultureInfo.InvariantCulture);
            throw new PlanException(
                PlanFault.Check,
                $"--floor {number} is in USD/t, {Figure.Percent(floor / price)} of the base price of {new WorldNames(world).Good(good)}, {PriceOption.Text(price)}",
                $"USD/kg or USD/t? write \"{number} USD/kg\", or \"{number} USD/t\" if it is meant"
            );
        }
    }

    /// <summary>Above the choke price nobody buys: a floor there has no market.</summary>
    private static void CheckChoke(World world, string good, double floor)
    {
        double price = world.Goods.First(g => g.Id == good).Price;
        double choke = Choke(world, good);
        if (floor > choke)
        {
            throw new PlanException(
                PlanFault.Check,
                $"--floor {PriceOption.Text(floor)} is above the choke price of {good}, {PriceOption.Text(choke)} "
                    + $"({Figure.Short(choke / price)} × the base price of {PriceOption.Text(price)})",
                "no user buys above it: write a floor below; USD/kg or USD/t?"
            );
        }
    }

    /// <summary>Highest price at which anybody still buys the good or what is made of it: choke multiple × base price, USD/t.</summary>
    public static double Choke(World world, string good)
    {
        SupportMarket market = SupportMarket.Of(world, good, "");
        double multiple = world
            .Demands.Where(d => d.Good == good || market.Downstream.Contains(d.Good))
            .Select(d => d.ChokeMultiple)
            .DefaultIfEmpty(double.PositiveInfinity)
            .Max();
        return multiple * world.Goods.First(g => g.Id == good).Price;
    }

    private static (Scenario Scenario, int First) Scenario(IPlanDesk desk, SupportRequest request)
    {
        string name = request.Scenario ?? desk.Outlook;
        Scenario written = desk.Scenario(name, [], quiet: true);
        int first = Offset(written, "--from", request.From, 0);
        int periods = first + ((request.Years + 1) * written.Horizon.PerYear);
        string length = $"horizon.periods={periods.ToString(CultureInfo.InvariantCulture)}";
        Scenario played = desk.Scenario(name, [length], quiet: false);
        return (played, first);
    }

    /// <summary>Periods from the start of the scenario, or of the support, to a period of the command line.</summary>
    private static int Offset(Scenario scenario, string option, string? text, int first)
    {
        if (text is null)
        {
            return 0;
        }

        if (!Period.TryParse(text, out Period period))
        {
            throw PlanException.Usage($"{option}: '{text}' is not a period", "write 2027, 2027-Q1 or 2027-01");
        }

        Period start = scenario.Horizon.At(first);
        int offset = period.Within(scenario.Horizon.Step).Since(start);
        return offset >= 0
            ? offset
            : throw PlanException.Usage($"{option} {text} lies before {start}", $"write {start} or later");
    }
}
