namespace Lodestone.Optimization;

/// <summary>A constraint, or a bound of a variable, that takes part in a conflict.</summary>
/// <param name="Name">Name and labels, such as <c>demand[cobalt, CN]</c>.</param>
/// <param name="Description">In plain words with labels; for a bound, the name of the variable.</param>
/// <param name="Side">Side that takes part.</param>
/// <param name="Lower">Lower side; −∞ = none.</param>
/// <param name="Upper">Upper side; +∞ = none.</param>
public sealed record ConflictMember(string Name, string Description, ConflictSide Side, double Lower, double Upper)
{
    /// <summary>The member in one line, such as <c>What CN needs: at least 40</c>.</summary>
    public override string ToString() =>
        Side switch
        {
            _ when Lower == Upper => $"{Description}: exactly {Lower:g6}",
            ConflictSide.AtLeast => $"{Description}: at least {Lower:g6}",
            ConflictSide.AtMost => $"{Description}: at most {Upper:g6}",
            _ when double.IsNegativeInfinity(Lower) => $"{Description}: at most {Upper:g6}",
            _ when double.IsPositiveInfinity(Upper) => $"{Description}: at least {Lower:g6}",
            _ => $"{Description}: between {Lower:g6} and {Upper:g6}",
        };
}
