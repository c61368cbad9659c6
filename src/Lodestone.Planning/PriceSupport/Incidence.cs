namespace Lodestone.Planning;

/// <summary>Who pays for a policy: money by group over a span, positive where the group is worse off.</summary>
/// <param name="Taxpayer">Payments less receipts and less the change of customs revenue.</param>
/// <param name="UsersAtHome">What users at the place pay more.</param>
/// <param name="UsersAbroad">What users elsewhere pay more; negative where the supported output makes the good cheaper.</param>
public readonly record struct Incidence(double Taxpayer, double UsersAtHome, double UsersAbroad)
{
    /// <summary>Change of users' outlay at a change of price: ½ (q₀ + q₁)(p₁ − p₀), the trapezium under a straight demand.</summary>
    /// <param name="priceBefore">Price without the policy.</param>
    /// <param name="priceAfter">Price with it.</param>
    /// <param name="usedBefore">Tonnes used without.</param>
    /// <param name="usedAfter">Tonnes used with.</param>
    public static double Burden(double priceBefore, double priceAfter, double usedBefore, double usedAfter) =>
        0.5 * (usedBefore + usedAfter) * (priceAfter - priceBefore);

    /// <summary>Sum.</summary>
    public static Incidence operator +(Incidence a, Incidence b) =>
        new(a.Taxpayer + b.Taxpayer, a.UsersAtHome + b.UsersAtHome, a.UsersAbroad + b.UsersAbroad);

    /// <summary>Sum, for languages without operators.</summary>
    public static Incidence Add(Incidence left, Incidence right) => left + right;
}
