using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>The answer to "who depends on whom" in sentences.</summary>
internal static class ExposureSentences
{
    private const double Hidden = 0.005;

    /// <summary>Goods up to which each has its own sentences; of more, only the extremes are named.</summary>
    private const int MostParts = 3;

    public static IReadOnlyList<string> Of(ExposureAnswer answer)
    {
        var sentences = new List<string>();
        if (answer.Product is { } product)
        {
            sentences.AddRange(ProductSentences.Of(answer, product));
        }

        sentences.AddRange(
            answer.Parts.Count > MostParts
                ? Extremes(answer)
                : answer.Parts.SelectMany(part => Part(answer, part.Dependence))
        );

        if (answer.SupplierChosen && answer.Supplier.Length > 0)
        {
            string aside = answer.Place.Length == 0 ? "" : $", {answer.User} itself aside,";
            sentences.Add(
                $"{Phrase.Sentence(answer.From)} was taken because most of it passes through there{aside.TrimEnd(',')}."
            );
        }

        if (answer.Study.Counting == Counting.Ownership && answer.Supplier.Length > 0)
        {
            sentences.Add(Owners(answer));
        }

        return sentences;
    }

    /// <summary>The goods that depend most and least, and those whose shares are lower bounds; the table has the rest.</summary>
    private static IEnumerable<string> Extremes(ExposureAnswer answer)
    {
        Exposure.Dependence[] all =
        [
            .. answer.Parts.Select(part => part.Dependence).OrderByDescending(d => d.FullPath),
        ];
        string through = answer.Study.Counting == Counting.Ownership ? $"plants owned from {answer.From}" : answer.From;
        yield return $"The part that passed through {through} at some stage is largest for {Phrase.List([.. all.Take(MostParts).Select(Named)])}, and smallest for {Named(all[^1])}; the table has all {all.Length}.";
        string[] untraced = [.. all.Where(d => d.Untraced > Hidden).Select(d => answer.Names.Good(d.Good))];
        if (untraced.Length > 0)
        {
            yield return $"Parts of {Phrase.List(untraced)} cannot be traced to a mine, because the base year states no flow for them: those shares are lower bounds.";
        }

        string Named(Exposure.Dependence d) => $"{answer.Names.Good(d.Good)} ({Figure.Percent(d.FullPath)})";
    }

    /// <summary>How far the rows on owners reach: without any of the supplier, the variant is territory under another name.</summary>
    private static string Owners(ExposureAnswer answer)
    {
        int abroad = answer.Study.Network.World.Ownership.Count(row =>
            row.Owner == answer.Supplier && row.Place != answer.Supplier
        );
        return abroad == 0
            ? $"No row of ownership.csv names an owner from {answer.From} abroad, because no source that may be shipped does: {answer.From} counts by its own territory alone, and by owner these shares are lower bounds."
            : $"Rows of ownership.csv that name owners from {answer.From} abroad: {Figure.Count(abroad)}; what they do not name counts by territory.";
    }

    public static string Basis(ExposureAnswer answer)
    {
        SupplyNetwork network = answer.Study.Network;
        string whose =
            answer.Study.Counting == Counting.Ownership
                ? $"processes count as their owners' ({Figure.Count(network.World.Ownership.Count)} row{(network.World.Ownership.Count == 1 ? "" : "s")} of ownership.csv; the rest as their place's)"
                : "processes count as the place's where they stand";
        string weighed = network.Weighting == InputWeighting.Mass ? "tonnes" : "value at reference prices";
        string traced = network.Traced is { } good ? Traced(answer, good) : "";
        string loop =
            answer.Study.LargestLoop > 0
                ? $" Goods go round: {answer.Study.LargestLoop} points feed one another and are solved together."
                : "";
        return $"Base flows of {network.World.BaseYear}, mixed in proportion at every place; inputs of a process weighed by {weighed}; {whose}.{traced}{loop}";
    }

    private static string Traced(ExposureAnswer answer, string good)
    {
        string? place = answer.Place.Length == 0 ? null : answer.Place;
        string[] without =
        [
            .. answer
                .Parts.Select(p => p.Dependence.Good)
                .Where(g => !PassedGoods.Of(answer.Study.Network, place, g).Contains(good))
                .Select(answer.Names.Good),
        ];
        string followed =
            without.Length == 0 ? "" : $", but in the chain of {Phrase.List(without)}, which has none of it";
        return $" {Phrase.Sentence(answer.Names.Good(good))} alone is traced{followed}.";
    }

    public static IEnumerable<string> Part(ExposureAnswer answer, Exposure.Dependence d)
    {
        string goods = answer.Names.Good(d.Good);
        bool own = d.Place == d.Supplier;
        string use = $"{Figure.Tonnes(d.Use)} a year";
        bool owners = answer.Study.Counting == Counting.Ownership;
        string straight = owners ? $"from plants owned from {answer.From}" : $"from {answer.From}";
        string through = owners ? $"plants owned from {answer.From}" : answer.From;
        yield return own
            ? $"{Phrase.Sentence(answer.User)} takes in {use} of {goods}: {Figure.Percent(d.Direct)} of it is its own, and {Figure.Percent(d.FullPath)} passed through it at some stage."
            : $"Of the {use} of {goods} that {answer.User} takes in, {Figure.Percent(d.Direct)} comes straight {straight} and {Figure.Percent(d.FullPath)} passed through {through} at some stage.";
        if (d.Narrowest is { } narrowest)
        {
            string largest =
                narrowest.Largest == d.Supplier || narrowest.Largest.Length == 0
                    ? ""
                    : $" (the largest there is {answer.Names.Place(narrowest.Largest)} with {Figure.Percent(narrowest.LargestShare)})";
            yield return d.FullPath <= 0
                ? $"No stage of it is done in {answer.From}."
                : $"{Phrase.Sentence(answer.From)} weighs most at the stage '{narrowest.Stage}': {Figure.Percent(narrowest.FullPath)} of that work was done there{largest}.";
        }

        if (PublishedFlows.Sentence(answer.Names, d.Good, d.Place) is { } apart)
        {
            yield return apart;
        }

        if (WithheldOutput.Sentence(answer.Names, d.Good, d.Place) is { } withheld)
        {
            yield return withheld;
        }

        if (d.Untraced > Hidden)
        {
            yield return $"{Figure.Percent(d.Untraced)} cannot be traced to a mine, because the base year states no flow for it: the shares are lower bounds.";
        }
    }
}
