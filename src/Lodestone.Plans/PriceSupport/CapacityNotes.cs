using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>What counts as shut, which plants the data names, and what it does not say.</summary>
internal static class CapacityNotes
{
    private const int MostNamed = 6;

    public static IReadOnlyList<string> Of(SupportQuestion question, IReadOnlyList<CapacityAnswer> capacities)
    {
        SupportParameter shut = question.Data["shut_below"];
        int assumed = capacities.Count(c => c.Evidence == Evidence.Assumption);
        List<string> notes =
        [
            $"Capacities are processes at places, as the engine knows them; {Figure.Count(assumed)} of these {Figure.Count(capacities.Count)} rest on an assumption (lodestone atlas why capacity PLACE/PROCESS). Open in a year: at least {Figure.Percent(shut.Value)} of capacity used in half of the draws or more (shut_below, {Figure.Percent(shut.Low)} to {Figure.Percent(shut.High)}). Open, idle: either way. Kept open: open in the base year, shut without support, open with it; opened: shut in the base year and without it. * = another answer at {Figure.Percent(shut.Low)} or at {Figure.Percent(shut.High)}.",
            "The data names no single plants within a capacity and no cost of each: where one runs in part it cannot be said which plant stands still.",
        ];
        string[] owners = [.. capacities.SelectMany(c => c.Owners.Select(o => Owner(question, c, o))).Take(MostNamed)];
        if (owners.Length > 0)
        {
            notes.Add($"Owned from elsewhere (ownership.csv): {string.Join("; ", owners)}.");
        }

        if (Announced([.. capacities.Where(c => c.IsSupported).SelectMany(c => c.Announced)]) is { } announced)
        {
            notes.Add(announced);
        }

        return notes;
    }

    private static string Owner(SupportQuestion question, CapacityAnswer capacity, OwnershipShare owner) =>
        $"{capacity.Name}: {Figure.Percent(owner.Share)} {question.Names.Heading(owner.Owner)}"
        + (owner.Note.Length > 0 ? $" ({owner.Note})" : "");

    /// <summary>Projects are no part of a capacity; the ones that state a cost come in its order.</summary>
    private static string? Announced(Project[] projects)
    {
        if (projects.Length == 0)
        {
            return null;
        }

        bool priced = projects.All(p => p.Opex is not null);
        Project[] ordered = priced ? [.. projects.OrderBy(p => p.Opex)] : projects;
        IEnumerable<string> named = ordered
            .Take(MostNamed)
            .Select(p =>
                $"{p.Name}, {Figure.Tonnes(p.CapacityPerYear)}{(p.Opex is { } cost ? $" at {PriceOption.Text(cost)}" : "")}"
            );
        return $"Announced beside these capacities, no part of them (projects.csv; played where the scenario funds them): {string.Join("; ", named)}"
            + (ordered.Length > MostNamed ? $"; {ordered.Length - MostNamed} more in --output csv." : ".")
            + (
                priced
                    ? " The cheapest come first."
                    : " Not all state an operating cost, so that none is put before another."
            );
    }
}
