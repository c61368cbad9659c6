namespace Lodestone.Equilibrium.Evaluation;

/// <summary>The powers of <see cref="DemandCurve"/> that hang on a curve and not on a price, kept by use: they are dear, and a path asks for them every period.</summary>
/// <remarks>Axis: use. The bits are those of <see cref="DemandCurve"/>.</remarks>
/// <param name="uses">Number of uses.</param>
internal sealed class UsePowers(int uses)
{
    private readonly double[] _elasticity = new double[uses];
    private readonly double[] _choke = new double[uses];
    private readonly double[] _atChoke = new double[uses];
    private readonly double[] _atLow = new double[uses];
    private readonly double[] _chokePower = new double[uses];

    /// <summary>Sets the curve of a use.</summary>
    /// <param name="use">Use.</param>
    /// <param name="elasticity">η &gt; 0.</param>
    /// <param name="choke">ρc &gt; 0.</param>
    public void Put(int use, double elasticity, double choke)
    {
        if (_elasticity[use] == elasticity && _choke[use] == choke)
        {
            return;
        }

        _elasticity[use] = elasticity;
        _choke[use] = choke;
        _atChoke[use] = Math.Pow(choke, -elasticity);
        _atLow[use] = Math.Pow(DemandCurve.LowRatio, -elasticity);
        _chokePower[use] = Math.Pow(choke, 1 - elasticity);
    }

    /// <summary>Price ratio at which a share of D0 is demanded.</summary>
    public double Ratio(int use, double share) =>
        DemandCurve.Ratio(share, _elasticity[use], _choke[use], _atChoke[use], _atLow[use]);

    /// <summary>Consumer surplus at a price ratio, over D0 q0.</summary>
    public double Surplus(int use, double ratio) =>
        DemandCurve.Surplus(ratio, _elasticity[use], _choke[use], _atChoke[use], _chokePower[use]);
}
