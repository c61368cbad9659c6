using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The draws of an ensemble. Any draw can be had alone, in any order, on any thread; the central path is none of them.</summary>
/// <remarks>
/// <para>
/// <b>Common random numbers.</b> The number in (0, 1) behind a driver in draw k depends on the seed, on k and on what the
/// driver is, never on what else is uncertain. Two scenarios on one world have the same parameters, the same common
/// stock factor, the same growth rank and the same stocks in draw k, and an event that both have (same kind, same
/// selection) the same ranks of start, length and depth. The difference of two scenarios is then free of the noise that
/// both share.
/// </para>
/// <para>
/// <b>Where the numbers come from.</b> Scrambled Sobol points (<see cref="SobolSequence"/>): coordinate 0 is the common
/// stock factor, 1 the growth of demand, 2 + r the row r of the world's parameters. These are the same for every scenario
/// on a world. Events and policies cannot have coordinates of the same sequence: whichever order they got would change
/// with the scenario. Each is a group of its own in a Latin supercube (<see cref="LatinSupercube"/>) with start, length,
/// depth and delivery as its first four coordinates, keyed by a hash of kind and selection; so are parameters beyond the
/// last coordinate, keyed by good and name. Each stock's own factor, of which there are hundreds and none matters much,
/// has a <see cref="PhiloxStream"/> keyed by a hash of good, place and owner.
/// </para>
/// </remarks>
public sealed class DrawSampler
{
    /// <summary>Name and version of the way draws are sampled: part of the name of an ensemble.</summary>
    public const string Method = "lodestone.draws/1";

    private const int StockDimension = 0;
    private const int GrowthDimension = 1;
    private const int FirstParameter = 2;
    private readonly ParameterDraws _parameters;
    private readonly ItemDraws[] _items;
    private readonly StockDraws _stocks;
    private readonly DrawnNumber? _growth;
    private readonly double _centralGrowth;
    private readonly DrawnNumber[] _numbers;

    /// <summary>Opens the draws of a scenario on a world.</summary>
    /// <param name="world">World: parameters with ranges, stocks.</param>
    /// <param name="scenario">Scenario: events and policies with ranges, stocks, growth.</param>
    /// <param name="seed">Seed of the ensemble.</param>
    /// <exception cref="ArgumentException">A range or a distribution that means nothing; the message names the row or the item.</exception>
    public DrawSampler(World world, Scenario scenario, ulong seed)
    {
        var sequence = new SobolSequence(SobolSequence.MostDimensions, seed);
        _parameters = new ParameterDraws(world, sequence, FirstParameter, seed);
        ScenarioItem[] items = [.. scenario.Items];
        IReadOnlyList<string> identities = ItemIdentity.Of(items);
        _items = [.. items.Select((item, i) => new ItemDraws(item, i, identities[i], scenario.Horizon, seed))];
        _stocks = new StockDraws(world, scenario.Uncertainty?.Stocks, seed, draw => sequence.At(draw, StockDimension));
        _centralGrowth = scenario.Uncertainty?.DemandGrowth?.Central ?? 0;
        _growth = Growth(scenario.Uncertainty?.DemandGrowth, draw => sequence.At(draw, GrowthDimension));
        _numbers =
        [
            .. _items.SelectMany(item => item.Numbers),
            .. new[] { _stocks.Common, _growth }.OfType<DrawnNumber>(),
            .. _parameters.Numbers,
        ];
        Drivers = ItemColumns.Distinct(_numbers.Select(number => number.Driver));
    }

    /// <summary>
    /// What is drawn: first what the scenario says is uncertain, item by item, then stocks and growth, then the rows of
    /// the world's parameters. Each has a column of its own. The own factors of single stocks are not among them.
    /// </summary>
    public IReadOnlyList<Driver> Drivers { get; }

    /// <summary>One draw.</summary>
    /// <param name="number">Number of the draw, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Draw At(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new Draw(
            number,
            _parameters.At(number),
            [.. _items.Select(item => item.At(number))],
            _stocks.At(number),
            _growth?.At(number) ?? _centralGrowth
        );
    }

    /// <summary>The value of one driver in a draw, in its unit, as it is played.</summary>
    /// <param name="number">Number of the draw, 0 or more.</param>
    /// <param name="driver">Position among <see cref="Drivers"/>.</param>
    public double Value(int number, int driver)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return _numbers[driver].At(number);
    }

    /// <summary>The values of all drivers in a draw.</summary>
    /// <param name="number">Number of the draw, 0 or more.</param>
    /// <param name="values">Filled with the value of each driver, in the order of <see cref="Drivers"/>.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public void Values(int number, Span<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (values.Length != _numbers.Length)
        {
            throw new ArgumentException($"{values.Length} places for the values of {_numbers.Length} drivers");
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _numbers[i].At(number);
        }
    }

    private static DrawnNumber? Growth(UncertainNumber? range, Func<int, double> uniform)
    {
        if (range is not { } growth)
        {
            return null;
        }

        RangeCheck.Ordered(growth, "demand_growth");
        if (growth.Low >= growth.High)
        {
            return null;
        }

        return new DrawnNumber(
            new Driver(
                new DriverColumn("demand_growth", "", "per year", growth.Low, growth.Central, growth.High),
                DriverElement.DemandGrowth,
                -1
            ),
            DrawnNumber.Triangular(growth),
            uniform
        );
    }
}
