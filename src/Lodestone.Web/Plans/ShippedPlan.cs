using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>A plan that ships.</summary>
/// <param name="Plan">Its id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Members">Who holds it.</param>
/// <param name="Serves">Whom it serves.</param>
/// <param name="Goods">Goods or aliases.</param>
/// <param name="Budget">Money in its currency; null where only days are stated.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Days">Days of use it is to cover; null for none.</param>
internal sealed record ShippedPlan(
    string Plan,
    string Title,
    IReadOnlyList<string> Members,
    IReadOnlyList<string> Serves,
    IReadOnlyList<string> Goods,
    double? Budget,
    string Currency,
    double? Days
)
{
    /// <summary>The plan of the data.</summary>
    public static ShippedPlan Of(NamedReservePlan plan) =>
        new(plan.Id, plan.Title, plan.Members, plan.Serves, plan.Goods, plan.Budget, plan.Currency, plan.Days);
}
