using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Where the solves of a single path start: at its last solution, or straight on from the last two.</summary>
internal sealed class PathStart
{
    private readonly EquilibriumProgram _program;
    private readonly double[] _price;
    private readonly bool[] _open;
    private double[] _start;
    private double[] _before;

    /// <summary>Base prices.</summary>
    public PathStart(EquilibriumProgram program)
    {
        _program = program;
        _price = new double[program.Nodes.Length];
        _open = new bool[program.Sources.Bundles];
        _start = new double[program.Nodes.Length];
        _before = new double[program.Nodes.Length];
        Reset();
    }

    /// <summary>Back to base prices.</summary>
    public void Reset()
    {
        StartPoint.Base(_program, _start);
        StartPoint.BasePrices(_program, _price);
        Array.Fill(_open, true);
    }

    /// <summary>The next period begins; until then every solve is of the same period and starts at its last solution.</summary>
    /// <param name="steady">Whether to look for it straight on from the last two periods.</param>
    public void Begin(bool steady)
    {
        if (!steady)
        {
            Hold();
            return;
        }

        Onward.From(_program, _before, _start, _price, _before);
        (_before, _start) = (_start, _before);
    }

    /// <summary>Where the path stands now is no step on from anything.</summary>
    public void Hold() => _start.CopyTo(_before, 0);

    /// <summary>Copies where the next solve would start: coordinates and prices by node, and which bundles had a route.</summary>
    public void CopyTo(double[] coordinates, double[] prices, bool[] open)
    {
        _start.CopyTo(coordinates, 0);
        _price.CopyTo(prices, 0);
        _open.CopyTo(open, 0);
    }

    /// <summary>Writes the start into a point, with users whose routes opened or closed since the last solution set anew.</summary>
    public void Load(PeriodParameters<Lane1> parameters, Point<Lane1> point) =>
        StartPoint.Of(_program, parameters, _start, _price, _open, point.Coordinate.Numbers);

    /// <summary>Keeps a solution.</summary>
    public void Keep(Point<Lane1> point)
    {
        for (int node = 0; node < _start.Length; node++)
        {
            _start[node] = point.Coordinate[node].Value;
            _price[node] = point.Price[node].Value;
        }

        for (int bundle = 0; bundle < _open.Length; bundle++)
        {
            _open[bundle] = Lane1.Bits(point.NoRoute[bundle]) == 0;
        }
    }
}
