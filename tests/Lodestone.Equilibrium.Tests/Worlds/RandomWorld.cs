using Lodestone.Model;

namespace Lodestone.Equilibrium.Tests.Worlds;

/// <summary>Worlds drawn at random whose balances close by construction, with random shocks.</summary>
internal sealed class RandomWorld
{
    private readonly Random _random;
    private readonly WorldBuilder _builder = new();
    private readonly string[] _places;
    private readonly string[] _goods;
    private readonly Dictionary<(string Good, string Place), double> _received = [];

    public RandomWorld(int seed)
    {
        _random = new Random(seed);
        _places = [.. Enumerable.Range(0, 2 + _random.Next(6)).Select(i => $"P{i}")];
        _goods = [.. Enumerable.Range(0, 1 + _random.Next(5)).Select(i => $"g{i}")];
    }

    public (World World, Scenario Scenario) Draw()
    {
        _builder.Places(_places);
        double sigma = _random.Next(8) == 0 ? double.PositiveInfinity : -1;
        foreach (string good in _goods)
        {
            double own =
                sigma > 0 ? sigma
                : _random.Next(10) == 0 ? 0
                : 0.5 + (15 * _random.NextDouble());
            _builder.Good(good, Math.Pow(10, 6 * _random.NextDouble()), own);
        }

        for (int level = 0; level < _goods.Length; level++)
        {
            Stage(level);
        }

        foreach (((string good, string place), double tonnes) in _received)
        {
            Use(good, place, tonnes);
        }

        return (_builder.Build(), Shock());
    }

    /// <summary>Makes good number <paramref name="level"/> from what is left of the one before, and sends it around.</summary>
    private void Stage(int level)
    {
        string good = _goods[level];
        string process = $"make-{good}";
        bool fromBelow = level > 0 && _random.Next(3) > 0;
        bool by = level + 1 < _goods.Length && _random.Next(4) == 0;
        double use = 0.2 + _random.NextDouble();
        _builder.Process(process, fromBelow ? [(_goods[level - 1], use)] : [], [(good, 1)]);
        foreach (string place in _places)
        {
            double made = Math.Pow(10, 4 * _random.NextDouble());
            if (fromBelow)
            {
                double have = _received.GetValueOrDefault((_goods[level - 1], place));
                if (have <= 0)
                {
                    continue;
                }

                // A plant that takes everything leaves nothing, not the rounding of a difference.
                double taken = _random.Next(2) == 0 ? 1 : 0.7;
                made = have * taken / use;
                _received[(_goods[level - 1], place)] = taken < 1 ? have - (made * use) : 0;
            }
            else if (_random.Next(3) == 0)
            {
                continue;
            }

            _builder.Plant(
                place,
                process,
                made,
                made * (1 + (_random.Next(2) * _random.NextDouble())),
                3 * _random.NextDouble()
            );
            Send(good, place, made);
        }
    }

    private void Send(string good, string from, double made)
    {
        double[] weight =
        [
            .. _places.Select(place =>
                _random.Next(3) == 0 && place != from ? 0 : _random.NextDouble() + (place == from ? 0.5 : 0)
            ),
        ];
        double total = weight.Sum();
        for (int i = 0; i < _places.Length; i++)
        {
            double tonnes = made * weight[i] / total;
            if (tonnes > 0)
            {
                _builder.Flow(
                    good,
                    from,
                    _places[i],
                    tonnes,
                    _random.NextDouble(),
                    _random.Next(6) == 0 ? 0.3 * _random.NextDouble() : 0
                );
                _received[(good, _places[i])] = _received.GetValueOrDefault((good, _places[i])) + tonnes;
            }
        }
    }

    private void Use(string good, string place, double tonnes)
    {
        if (tonnes <= 0)
        {
            return;
        }

        int sectors = 1 + _random.Next(3);
        for (int sector = 0; sector < sectors; sector++)
        {
            _builder.Demand(
                good,
                place,
                $"s{sector}",
                tonnes / sectors,
                -0.05 - (1.5 * _random.NextDouble()),
                2 + (20 * _random.NextDouble())
            );
        }

        if (_random.Next(2) == 0)
        {
            _builder.Stock(good, place, tonnes * _random.NextDouble() / 4);
        }
    }

    private Scenario Shock()
    {
        List<ScenarioItem> items = [];
        for (int i = 0; i < 1 + _random.Next(4); i++)
        {
            Window when = new(_random.Next(4), 1 + _random.Next(6));
            string[] goods = [_goods[_random.Next(_goods.Length)]];
            string[] from = [_places[_random.Next(_places.Length)]];
            items.Add(
                _random.Next(6) switch
                {
                    0 => new Ban(_goods, from, _places, when, 0),
                    1 => new Throttle(
                        goods,
                        from,
                        _places,
                        [_random.Next(4) == 0 ? 1e-6 : _random.NextDouble()],
                        when,
                        0
                    ),
                    2 => new ExportQuota(goods, from, _places, Math.Pow(10, (5 * _random.NextDouble()) - 1), when, 0),
                    3 => new TariffChange(goods, from, _places, _random.NextDouble(), _random.NextDouble(), when, 0),
                    4 => new Outage(
                        [.. _goods.Select(g => $"make-{g}")],
                        from,
                        _random.NextDouble() * 1.2 > 1 ? 1 : _random.NextDouble(),
                        when,
                        0
                    ),
                    _ => new DemandChange(goods, _places, ["s0", "s1"], (4 * _random.NextDouble()) - 0.9, when, 0),
                }
            );
        }

        return SmallChain.Scenario(8, [.. items]);
    }
}
