using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the page of reserves is asked.</summary>
/// <param name="Plan">Id of the shipped plan it starts from.</param>
/// <param name="Amount">Money in millions of the currency; null for that of the shipped plan.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Goods">Goods or aliases; empty for those of the shipped plan.</param>
/// <param name="Members">Places that hold it; empty for those of the shipped plan.</param>
/// <param name="Days">Days of use of every good that must be held; 0 for none.</param>
/// <param name="Alone">Whether every member keeps for itself.</param>
/// <param name="Draws">Draws.</param>
internal sealed record ReserveQuery(
    NamedReservePlan Plan,
    double? Amount,
    string Currency,
    IReadOnlyList<string> Goods,
    IReadOnlyList<string> Members,
    int Days,
    bool Alone,
    int Draws
)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/reserve";

    /// <summary>Draws when nothing is said: those of the command line.</summary>
    public const int UsualDraws = Lodestone.Plans.ReserveAsk.UsualDraws;

    private const int Most = 80;
    private const int Longest = 60;
    private const int MostDays = 1_000;
    private const double LargestAmount = 1e7;

    /// <summary>Money of the shipped plan in millions; null where it states days only.</summary>
    public double? UsualAmount => Plan.Budget / 1e6;

    /// <summary>Goods that may be held.</summary>
    public IReadOnlyList<string> AllGoods => Goods.Count > 0 ? Goods : Plan.Goods;

    /// <summary>Places that hold it.</summary>
    public IReadOnlyList<string> AllMembers => Members.Count > 0 ? Members : Plan.Members;

    /// <summary>Reads an address.</summary>
    /// <exception cref="Refusal">It asks for what is not there.</exception>
    public static ReserveQuery Of(PageQuery query, AtlasLibrary library)
    {
        query.Only("plan", "amount", "currency", "goods", "members", "days", "alone", "draws");
        ReserveData data =
            library.Reserves
            ?? throw Refusal.NotFound(
                "this server has no data on reserves",
                "put data/reserves beside the data package"
            );
        string[] plans = [.. data.Plans.Select(p => p.Id)];
        string id = query.Choice("plan", plans);
        NamedReservePlan plan = data.Plans.First(p => p.Id == id);
        string[] currencies = [.. data.Rates.Select(r => r.Currency).Distinct()];
        string usual = plan.Currency.Length > 0 ? plan.Currency : "USD";
        string currency = query.Choice("currency", [usual, .. currencies.Where(c => c != usual)]);
        double? amount = Money(query);
        return new ReserveQuery(
            plan,
            amount == plan.Budget / 1e6 && currency == usual ? null : amount,
            currency,
            Same(query.Texts("goods", Most, Longest), plan.Goods),
            Same(query.Texts("members", Most, Longest), plan.Members),
            query.Whole("days", 0, 0, MostDays),
            query.Choice("alone", ["no", "yes"]) == "yes",
            query.Whole("draws", UsualDraws, 1, 1_000)
        );
    }

    /// <summary>The question for the planner.</summary>
    /// <param name="kind">One of <see cref="PlanKind"/>.</param>
    public PlanAsk Ask(string kind) =>
        new()
        {
            Kind = kind,
            Plan = Plan.Id,
            Budget = Budget,
            Goods = Goods.Count > 0 ? Goods : null,
            Members = Members.Count > 0 ? Members : null,
            AtLeastDays = kind == PlanKind.Plan && Days > 0 ? Days : null,
            Alone = Alone ? true : null,
            Draws = Draws,
        };

    /// <summary>The command line with the same answer.</summary>
    public string Command(string verb) =>
        $"lodestone reserve {verb} {Plan.Id}"
        + (Budget is { } money ? $" --budget \"{money}\"" : "")
        + (Goods.Count > 0 ? $" --goods {string.Join(',', Goods)}" : "")
        + (Members.Count > 0 ? $" --members {string.Join(',', Members)}" : "")
        + (Days > 0 && verb == "plan" ? string.Create(CultureInfo.InvariantCulture, $" --at-least-days {Days}") : "")
        + (Alone ? " --alone" : "")
        + (Draws != UsualDraws ? string.Create(CultureInfo.InvariantCulture, $" --draws {Draws}") : "");

    private string? Budget =>
        Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount:R}m {Currency}")
        : UsualAmount is { } usual && Currency != Plan.Currency
            ? string.Create(CultureInfo.InvariantCulture, $"{usual:R}m {Currency}")
        : null;

    private static double? Money(PageQuery query) =>
        query.Text("amount") is not { } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount)
        && amount is > 0 and <= LargestAmount
            ? amount
        : throw Refusal.BadRequest(
            $"amount is '{SafeName.Shown(text)}'",
            "write millions of the currency above 0, such as 1200",
            "amount"
        );

    /// <summary>Nothing where the choice is what the shipped plan has.</summary>
    private static string[] Same(IReadOnlyList<string> chosen, IReadOnlyList<string> usual)
    {
        string[] words =
        [
            .. chosen.SelectMany(c =>
                c.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ),
        ];
        return words.Order(StringComparer.Ordinal).SequenceEqual(usual.Order(StringComparer.Ordinal)) ? [] : words;
    }
}
