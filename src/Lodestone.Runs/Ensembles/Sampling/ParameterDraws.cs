using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Draws of the world's parameters of behaviour.</summary>
internal sealed class ParameterDraws
{
    private readonly double[] _central;
    private readonly List<DrawnNumber> _drawn = [];

    /// <summary>Opens the rows of a world.</summary>
    /// <param name="world">World with its parameters.</param>
    /// <param name="sequence">Sobol points; a parameter has the coordinate of its row.</param>
    /// <param name="first">Coordinate of the first row.</param>
    /// <param name="seed">Seed of the ensemble, for the rows beyond the coordinates.</param>
    /// <exception cref="ArgumentException">A row that has no distribution; the message names it.</exception>
    public ParameterDraws(World world, SobolSequence sequence, int first, ulong seed)
    {
        _central = [.. world.Parameters.Select(p => p.Central)];
        for (int row = 0; row < world.Parameters.Count; row++)
        {
            UncertainParameter p = world.Parameters[row];
            ParameterDistribution distribution = Distribution(p);
            if (!distribution.IsFixed)
            {
                _drawn.Add(
                    new DrawnNumber(
                        new Driver(
                            new DriverColumn(p.Name, p.Good, ParameterUnits.Of(p.Name), p.Low, p.Central, p.High),
                            DriverElement.Parameter,
                            row
                        ),
                        distribution.Quantile,
                        Uniform(p, first + row, sequence, seed)
                    )
                );
            }
        }
    }

    /// <summary>What is drawn, in the order of the rows.</summary>
    public IReadOnlyList<DrawnNumber> Numbers => _drawn;

    /// <summary>Value of each row.</summary>
    public double[] At(int draw)
    {
        double[] values = (double[])_central.Clone();
        foreach (DrawnNumber number in _drawn)
        {
            values[number.Driver.Index] = number.At(draw);
        }

        return values;
    }

    private static Func<int, double> Uniform(UncertainParameter p, int dimension, SobolSequence sequence, ulong seed)
    {
        if (dimension < sequence.Dimensions)
        {
            return draw => sequence.At(draw, dimension);
        }

        var alone = new LatinSupercube(1, seed, StableHash.Of($"parameter|{p.Good}|{p.Name}"));
        return draw => alone.At(draw, 0);
    }

    private static ParameterDistribution Distribution(UncertainParameter p)
    {
        try
        {
            return ParameterDistribution.Of(
                p.Distribution.Length == 0 ? "triangular" : p.Distribution,
                p.Low,
                p.Central,
                p.High
            );
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException(
                $"{p.Provenance.File} line {p.Provenance.Line}, {p.Name} of '{p.Good}': {e.Message}",
                e
            );
        }
    }
}
