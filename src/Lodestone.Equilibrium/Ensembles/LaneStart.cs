using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Where a lane starts a period: at its last solution, moved as the guide moved, or at the guide where much changes.</summary>
internal sealed class LaneStart<T>(EquilibriumProgram program, GuidePath? guide)
    where T : struct, ILane<T>
{
    /// <summary>Periods after which a path under events goes on by itself.</summary>
    private const int Guided = 3;

    private readonly double[] _at = new double[program.Nodes.Length];

    /// <summary>Base prices, no rents, importers on their index: the solution before the first period.</summary>
    public void Reset(LanePath path)
    {
        StartPoint.Base(program, path.Coordinates);
        StartPoint.BasePrices(program, path.Prices);
        Array.Fill(path.Open, true);
    }

    /// <summary>
    /// Keeps the solution of a lane as the start of its next period: its coordinates are in the path already, and the prices of
    /// the solution are those of the point still.
    /// </summary>
    public static void Keep(Point<T> point, int lane, LanePath path)
    {
        path.Solution.Price.CopyTo(path.Prices, 0);
        for (int bundle = 0; bundle < path.Open.Length; bundle++)
        {
            path.Open[bundle] = BitConverter.DoubleToInt64Bits(point.NoRoute.Get(bundle, lane)) == 0;
        }
    }

    /// <summary>Starts a period again from the solution just kept.</summary>
    public static void Repeat(Point<T> point, int lane, LanePath path)
    {
        point.Coordinate.PutAll(lane, path.Coordinates);
    }

    /// <summary>Writes the start of a period into a lane.</summary>
    public void Place(Point<T> point, int lane, LanePath path)
    {
        (double[] from, double[] prices, bool[] open) = Choose(path);
        StartPoint.Of(program, path.Parameters, from, prices, open, _at);
        point.Coordinate.PutAll(lane, _at);
    }

    /// <summary>Straight on from the last two periods where what is in force has not changed for two, else the last one.</summary>
    private double[] Ahead(LanePath path)
    {
        if (!path.Regime.IsSteady(path.Period))
        {
            return path.Coordinates;
        }

        Onward.From(program, path.Before, path.Coordinates, path.Prices, _at);
        return _at;
    }

    private (double[] From, double[] Prices, bool[] Open) Choose(LanePath path)
    {
        int age = path.Period - path.Regime.Since;
        int match = guide?.Match(path.Regime.InForce, path.Regime.Since, age) ?? -1;
        if (guide is null || match < 0)
        {
            return (Ahead(path), path.Prices, path.Open);
        }

        if (age == 0)
        {
            return (guide.Coordinates(match), guide.Prices(match), guide.Open(match));
        }

        int before = guide.Match(path.Regime.InForce, path.Regime.Since, age - 1);
        if (path.Regime.InForce == 0 || before == match || age >= Guided)
        {
            return (Ahead(path), path.Prices, path.Open);
        }

        double[] now = guide.Coordinates(match);
        double[] last = guide.Coordinates(before);
        for (int node = 0; node < _at.Length; node++)
        {
            double moved = path.Coordinates[node] + now[node] - last[node];
            _at[node] = program.QuotaOfNode[node] >= 0 ? Math.Max(moved, 0) : moved;
        }

        return (_at, path.Prices, path.Open);
    }
}
