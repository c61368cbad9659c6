namespace Lodestone.Optimization;

public partial class LinearBlock
{
    /// <summary>Sum, element by element.</summary>
    /// <exception cref="LabelException">The domains differ and neither is a single number.</exception>
    public static LinearBlock operator +(LinearBlock left, LinearBlock right)
    {
        Domain domain = left.Domain.Axes.Count > 0 ? left.Domain : right.Domain;
        return Stack(domain, [left.On(domain, "addition"), right.On(domain, "addition")]);
    }

    /// <summary>Difference, element by element.</summary>
    /// <exception cref="LabelException">The domains differ and neither is a single number.</exception>
    public static LinearBlock operator -(LinearBlock left, LinearBlock right) => left + (-1 * right);

    /// <summary>All signs turned.</summary>
    public static LinearBlock operator -(LinearBlock block) => -1 * block;

    /// <summary>Every element times a factor.</summary>
    /// <exception cref="LabelException">The factor is not finite.</exception>
    public static LinearBlock operator *(double factor, LinearBlock block) => block.Scaled(_ => factor, "factor");

    /// <summary>Every element times a factor.</summary>
    /// <exception cref="LabelException">The factor is not finite.</exception>
    public static LinearBlock operator *(LinearBlock block, double factor) => factor * block;

    /// <summary>
    /// Every element times the number of its labels; data repeat along the axes they do not have, and data with axes that the
    /// block has not spread the block when it is a single number.
    /// </summary>
    /// <exception cref="LabelException">A label of either side has no partner, or a number is not finite.</exception>
    public static LinearBlock operator *(LabelledData data, LinearBlock block)
    {
        LinearBlock spread = block.Domain.Axes.Count == 0 ? block.On(data.Domain, data.Name) : block;
        int[] map = Alignment.Of(data.Domain, spread.Domain, data.Name);
        return spread.Scaled(e => data.Values[map[e]], data.Name);
    }

    /// <summary>Every element times the number of its labels.</summary>
    /// <exception cref="LabelException">A label of either side has no partner, or a number is not finite.</exception>
    public static LinearBlock operator *(LinearBlock block, LabelledData data) => data * block;

    private LinearBlock Scaled(Func<int, double> factor, string what)
    {
        double[] coefficient = new double[Coefficient.Length];
        double[] constant = new double[Offset.Length];
        for (int element = 0; element < Domain.Count; element++)
        {
            double by = factor(element);
            if (!double.IsFinite(by))
            {
                throw new LabelException($"{what} [{Domain.Text(element)}] must be finite in an expression");
            }

            constant[element] = by * Offset[element];
            for (int term = Start[element]; term < Start[element + 1]; term++)
            {
                coefficient[term] = by * Coefficient[term];
            }
        }

        return new LinearBlock(Owner, Domain, Start, Column, coefficient, constant);
    }
}
