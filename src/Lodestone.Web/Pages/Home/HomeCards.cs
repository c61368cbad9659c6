using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>The questions of the home page. A question that the package has no number for keeps its place and says so.</summary>
internal sealed class HomeCards
{
    /// <summary>The good that the agreement in <c>data/support</c> is about.</summary>
    private const string SupportedGood = "ndpr-oxide";

    private readonly AtlasLibrary _library;
    private readonly WorldNames _names;
    private readonly Lazy<IReadOnlyList<HomeCard>> _all;

    public HomeCards(AtlasLibrary library)
    {
        _library = library;
        _names = new WorldNames(library.World);
        Good = LeadGood.Of(library.World);
        _all = new Lazy<IReadOnlyList<HomeCard>>(() =>
            [Dependence(), Breaking(), Lasting(), Building(), MinimumPrice(), Sureness()]
        );
    }

    /// <summary>Id of the good that the numbers are about.</summary>
    public string Good { get; }

    /// <summary>The questions.</summary>
    public IReadOnlyList<HomeCard> All => _all.Value;

    private World World => _library.World;

    private string BaseFlows => $"reconciled flows of {World.BaseYear}, no range";

    private HomeCard Dependence()
    {
        const string Question = "Who depends on whom?";
        if (LargestMember() is not { } place)
        {
            return None(Question, "/chain");
        }

        ExposureAnswer answer;
        try
        {
            answer = new ExposureQuestion { Good = Good, Place = place }.Answer(World);
        }
        catch (AskingException)
        {
            return None(Question, "/chain");
        }

        Dependence found = answer.Parts[0].Dependence;
        return new HomeCard(
            Question,
            Figure.Percent(found.FullPath),
            $"of the {_names.Good(Good)} that {_names.Place(place)} takes in passed through {answer.From} at some stage.",
            PageQuery.Address("/exposure", ("good", Good), ("place", place)),
            BaseFlows,
            WhyAddress.TakenIn(Good, place)
        );
    }

    private HomeCard Breaking()
    {
        const string Question = "What breaks if a supplier stops?";
        if (SupplyWithoutLargest.Of(new GoodFlows(World, Good)) is not { DemandStays: { } left } without)
        {
            return None(Question, ScenarioQuery.Path);
        }

        return new HomeCard(
            Question,
            Figure.Percent(left),
            $"of the world's need of {_names.Good(Good)} is what all others make, without {_names.Place(without.Largest)}.",
            ScenarioQuery.Path,
            $"N-1, {BaseFlows}",
            WhyAddress.Made(Good)
        );
    }

    private HomeCard Lasting()
    {
        const string Question = "How long can we last?";
        DaysOfCover[] known =
        [
            .. DaysOfCover
                .All(World)
                .Where(c => c.Good == Good && c.Days is not null && IsMember(c.Place))
                .OrderBy(c => c.Days),
        ];
        if (known.Length == 0)
        {
            return None(Question, "/indicators?method=cover");
        }

        (string low, string high) = (Figure.Days(known[0].Days!.Value), Figure.Days(known[^1].Days!.Value));
        string range = low == high ? low : $"{Figure.DaysNumber(known[0].Days!.Value)} to {high}";
        return new HomeCard(
            Question,
            range,
            $"of use is what stocks of {_names.Good(Good)} are put at, over {Figure.Whole(known.Length)} places.",
            PageQuery.Address("/indicators", ("method", "cover"), ("good", Good)),
            low == high
                ? $"stocks over use of {World.BaseYear}, the same in every place"
                : $"stocks over use of {World.BaseYear}; the range is over places",
            WhyAddress.Sum("stocks", ("good", Good))
        );
    }

    private HomeCard Building()
    {
        const string Question = "What should we stock or build?";
        HashSet<string> makers = [.. World.Processes.Where(p => p.Outputs.Any(o => o.Good == Good)).Select(p => p.Id)];
        Project[] projects = [.. World.Projects.Where(p => makers.Contains(p.Process) && IsMember(p.Place))];
        var flows = new GoodFlows(World, Good);
        double used = World.Places.Where(p => IsMember(p.Id)).Sum(p => flows.Used(p.Id));
        if (projects.Length == 0 || used <= 0)
        {
            return None(Question, "/data?table=projects");
        }

        return new HomeCard(
            Question,
            Figure.Percent(projects.Sum(p => p.CapacityPerYear) / used),
            $"of the members' use of {_names.Good(Good)} is what {Figure.Whole(projects.Length)} announced plants would make at full output.",
            "/data?table=projects",
            $"announcements as published, use of {World.BaseYear}",
            WhyAddress.Sum(
                "projects",
                [
                    (AtlasSum.Makes, Good),
                    .. World.Places.Where(p => IsMember(p.Id)).Select(p => ("place", (string?)p.Id)),
                ]
            )
        );
    }

    private HomeCard MinimumPrice()
    {
        const string Question = "What does a minimum price cost?";
        if (
            _library.Support is not { } support
            || World.Goods.FirstOrDefault(g => g.Id == SupportedGood) is not { Price: > 0 } good
        )
        {
            return None(Question, "/data?table=prices");
        }

        double gap = Math.Max(0, support.Agreement.Strike - good.Price) / 1000;
        return new HomeCard(
            Question,
            $"{Figure.Dollars(gap)}/kg",
            $"is what a floor of {Figure.Dollars(support.Agreement.Strike / 1000)}/kg pays on {_names.Good(SupportedGood)} at the reference price of {World.BaseYear}, {Figure.Dollars(good.Price / 1000)}/kg.",
            SupportQuery.Path,
            "floor as agreed with MP Materials; price as in goods.csv",
            WhyAddress.Of("goods", SupportedGood)
        );
    }

    private HomeCard Sureness()
    {
        IReadOnlyList<KeyValuePair<string, int>> grades = AtlasSummary.Of(_library.Reading).Evidence;
        double all = grades.Sum(g => g.Value);
        double assumed = grades.Where(g => g.Key == "assumption").Sum(g => g.Value);
        return new HomeCard(
            "How sure are we?",
            all > 0 ? Figure.Percent(assumed / all) : Figure.None,
            all > 0
                ? $"of the {Figure.Count((long)all)} graded rows behind these numbers are assumptions, most of them with a range; {Rest(grades, all)}."
                : "no row of this package has a grade of evidence.",
            "/data",
            "rows in use of the atlas",
            "/data"
        );
    }

    /// <summary>What the other grades are, most rows first.</summary>
    private static string Rest(IReadOnlyList<KeyValuePair<string, int>> grades, double all)
    {
        string[] others =
        [
            .. grades
                .Where(g => g.Key != "assumption" && g.Value > 0)
                .OrderByDescending(g => g.Value)
                .Select(g => $"{Figure.Percent(g.Value / all)} {g.Key}"),
        ];
        return others.Length == 0 ? "no row has another grade" : Phrase.List(others);
    }

    private static HomeCard None(string question, string address) =>
        new(question, Figure.None, "This data package has no number for it.", address, "");

    private bool IsMember(string place) => _names.Members.Count == 0 || _names.Members.Contains(place);

    private string? LargestMember()
    {
        var flows = new GoodFlows(World, Good);
        return World
            .Places.Select(p => p.Id)
            .Where(p => IsMember(p) && flows.Used(p) > 0)
            .OrderByDescending(flows.Used)
            .FirstOrDefault();
    }
}
