namespace Lodestone.Model;

/// <summary>A reserve as its holder describes it: who, which goods, how much money or how many days.</summary>
/// <param name="Id">Name on the command line.</param>
/// <param name="Title">Title.</param>
/// <param name="Members">Places that hold it.</param>
/// <param name="Serves">Places or groups whose losses count, and to whom it is released.</param>
/// <param name="Goods">Goods or aliases.</param>
/// <param name="Budget">Budget in its currency; null where only days are stated.</param>
/// <param name="Currency">Currency of the budget.</param>
/// <param name="Days">Days of use it is to cover; null where only a budget is stated.</param>
/// <param name="Note">What a reader should know.</param>
/// <param name="Provenance">Row it comes from.</param>
public sealed record NamedReservePlan(
    string Id,
    string Title,
    IReadOnlyList<string> Members,
    IReadOnlyList<string> Serves,
    IReadOnlyList<string> Goods,
    double? Budget,
    string Currency,
    double? Days,
    string Note,
    Provenance Provenance
);
