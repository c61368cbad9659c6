using System.Globalization;

namespace Lodestone.Web;

/// <summary>What is too large for a server that others use too; the command line has no such limits.</summary>
internal static class PlanLimits
{
    private const int MostDraws = 1_000;
    private const int MostNames = 80;
    private const int LongestText = 200;

    /// <summary>Refuses a question that is too large.</summary>
    public static void Check(PlanAsk ask)
    {
        if (ask.Draws is < 1 or > MostDraws)
        {
            throw Refusal.BadRequest(
                $"draws is {ask.Draws.Value.ToString(CultureInfo.InvariantCulture)}",
                $"write a whole number from 1 to {MostDraws.ToString(CultureInfo.InvariantCulture)}; the command line has no such limit",
                "draws"
            );
        }

        IReadOnlyList<string>?[] lists = [ask.Members, ask.Goods, ask.Serves, ask.Disruption, ask.Rate];
        if (lists.Any(l => l is { Count: > MostNames }))
        {
            throw Refusal.BadRequest("a list is too long", $"give at most {MostNames} names, or a group");
        }

        string?[] texts =
        [
            ask.Plan,
            ask.Budget,
            ask.ReleaseLag,
            ask.Instrument,
            ask.Good,
            ask.Place,
            ask.Floor,
            ask.From,
            ask.Scenario,
            ask.Cap,
            ask.UpsideFrom,
            ask.Eligible,
            .. lists.SelectMany(l => l ?? []),
        ];
        if (texts.Any(t => t?.Length > LongestText))
        {
            throw Refusal.BadRequest("a text is too long", $"write at most {LongestText} characters");
        }
    }
}
