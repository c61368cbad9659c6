namespace Lodestone.Equilibrium.InteriorPoint;

/// <summary>The best acceptable iterate of an interior point solve: what stands when rounding spoils the last steps.</summary>
internal sealed class BestPoint(int variables, int nodes)
{
    private readonly double[] _value = new double[variables];
    private readonly double[] _lower = new double[variables];
    private readonly double[] _upper = new double[variables];
    private readonly bool[] _active = new bool[variables];
    private readonly double[] _price = new double[nodes];
    private double _error = double.PositiveInfinity;

    /// <summary>True when an acceptable iterate was seen.</summary>
    public bool Found => double.IsFinite(_error);

    /// <summary>Forgets.</summary>
    public void Clear() => _error = double.PositiveInfinity;

    /// <summary>Keeps an iterate when it is no worse than the one kept.</summary>
    public void Save(double error, PrimalVariables variables, double[] price, double[] lower, double[] upper)
    {
        if (error > _error)
        {
            return;
        }

        _error = error;
        Array.Copy(variables.Value, _value, _value.Length);
        Array.Copy(variables.Active, _active, _active.Length);
        Array.Copy(lower, _lower, _lower.Length);
        Array.Copy(upper, _upper, _upper.Length);
        Array.Copy(price, _price, _price.Length);
    }

    /// <summary>Brings the kept iterate back.</summary>
    public bool Restore(PrimalVariables variables, double[] price, double[] lower, double[] upper)
    {
        if (!Found)
        {
            return false;
        }

        Array.Copy(_value, variables.Value, _value.Length);
        Array.Copy(_active, variables.Active, _active.Length);
        Array.Copy(_lower, lower, _lower.Length);
        Array.Copy(_upper, upper, _upper.Length);
        Array.Copy(_price, price, _price.Length);
        return true;
    }
}
