using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Makes the rows by member of an ensemble.</summary>
internal static class EnsembleMembers
{
    /// <summary>One row per member of the alliance, the largest missing share first; every place where there are none.</summary>
    public static IReadOnlyList<EnsembleMember> Of(DrawMeasures draws, WorldNames names)
    {
        IEnumerable<string> places =
            names.Members.Count > 0
                ? names.Members
                : names.World.Places.Select(p => p.Id).Where(p => draws.Uses.Any(u => u.Place == p && u.Tells));
        return
        [
            .. places
                .Select(place => Row(draws, names, place))
                .OrderByDescending(m => m.Share?.P50 ?? 0)
                .ThenByDescending(m => m.PeakPrice?.P50 ?? 0),
        ];
    }

    /// <summary>Bands of numbers by draw.</summary>
    public static Bands Bands(IReadOnlyList<double> values) => Model.Bands.SortAndMeasure([.. values]);

    private static EnsembleMember Row(DrawMeasures draws, WorldNames names, string place)
    {
        UseDraws? worst = draws
            .Uses.Where(u => u.Place == place && u.Tells)
            .OrderByDescending(u => u.TellsByEvents ? u.MeanByEvents!.Value * names.Price(u.Good) : 0)
            .ThenByDescending(u => u.Missing.Average() * names.Price(u.Good))
            .ThenByDescending(u => u.WorstShare.Average())
            .FirstOrDefault();
        string good =
            worst?.Good
            ?? draws
                .Priced.Where(p => p.Place == place)
                .OrderByDescending(p => draws.PeakPrice(p.Good, place)!.Average())
                .Select(p => p.Good)
                .FirstOrDefault("");
        IReadOnlyList<double>? price = draws.PeakPrice(good, place);
        IReadOnlyList<double>? loss = draws.Loss(place);
        return new EnsembleMember(
            place,
            names.Heading(place),
            good,
            names.GoodHeading(good),
            worst is null ? null : Bands(worst.Missing),
            worst is null ? null : Bands(worst.Share),
            worst is null ? null : Bands(worst.WorstShare),
            price is null ? null : Bands(price),
            loss is null ? null : Bands(loss),
            worst?.ByEvents is { } missing ? Bands(missing) : null,
            draws.LossByEvents([place]) is { } own ? Bands(own) : null
        );
    }
}
