namespace Lodestone.Optimization;

/// <summary>A constraint that gives way.</summary>
/// <param name="Block">Its block.</param>
/// <param name="Element">Its element in the block.</param>
/// <param name="Amount">
/// By how much, in the unit of the constraint: positive raises the upper side, negative lowers the lower side.
/// </param>
/// <param name="Cost">Price of the amount.</param>
public sealed record RelaxationStep(ConstraintBlock Block, int Element, double Amount, double Cost)
{
    /// <summary>The step in one line, such as <c>What CN needs: 12 less</c>.</summary>
    public override string ToString() =>
        $"{Block.Describe(Element)}: {Math.Abs(Amount):g6} {(Amount > 0 ? "more" : "less")}";
}
