using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Draws of one event or policy.</summary>
internal sealed class ItemDraws
{
    private const int StartDimension = 0;
    private const int PeriodsDimension = 1;
    private const int DepthDimension = 2;
    private const int DeliveryDimension = 3;
    private const int Dimensions = 4;
    private readonly ScenarioItem _item;
    private readonly Horizon _horizon;
    private readonly DrawnNumber? _start;
    private readonly DrawnNumber? _periods;
    private readonly DrawnNumber? _depth;
    private readonly DrawnNumber? _delivery;

    /// <summary>Opens the numbers of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="index">Its position among the items of the scenario.</param>
    /// <param name="identity">What makes it the same in another scenario.</param>
    /// <param name="horizon">Horizon of the scenario.</param>
    /// <param name="seed">Seed of the ensemble.</param>
    /// <exception cref="ArgumentException">A range that means nothing for the item.</exception>
    public ItemDraws(ScenarioItem item, int index, string identity, Horizon horizon, ulong seed)
    {
        RangeCheck.Item(item);
        _item = item;
        _horizon = horizon;
        var group = new LatinSupercube(Dimensions, seed, StableHash.Of($"item|{identity}"));
        string unit = $"{horizon.Step.Word()}s";
        DrawnNumber? Number(
            UncertainNumber? range,
            DriverElement element,
            (string Quantity, string Unit) what,
            int dimension,
            Func<UncertainNumber, Func<double, double>> shape
        ) =>
            range is { } r && r.Low < r.High
                ? new DrawnNumber(
                    new Driver(ItemColumns.Of(item, what.Quantity, what.Unit, r), element, index),
                    shape(r),
                    draw => group.At(draw, dimension)
                )
                : null;

        _start = Number(item.Range?.Start, DriverElement.Start, ("start", unit), StartDimension, DrawnNumber.Whole);
        _periods = Number(
            item.Range?.Periods,
            DriverElement.Periods,
            ("periods", unit),
            PeriodsDimension,
            DrawnNumber.Whole
        );
        _depth = Number(
            item.Range?.Depth,
            DriverElement.Depth,
            ItemColumns.Depth(item),
            DepthDimension,
            DrawnNumber.Triangular
        );
        _delivery = item is FundedProject { Probability: > 0 and < 1 and var p }
            ? Number(
                new UncertainNumber(0, p, 1),
                DriverElement.Delivery,
                ("delivery", ""),
                DeliveryDimension,
                _ => u => u > 1 - p ? 1 : 0
            )
            : null;
    }

    /// <summary>What is drawn, in the order of the keys of a range.</summary>
    public IEnumerable<DrawnNumber> Numbers => new[] { _start, _periods, _depth, _delivery }.OfType<DrawnNumber>();

    /// <summary>The item as a draw plays it.</summary>
    public ScenarioItem At(int draw)
    {
        ScenarioItem item = _item;
        if (_start is not null || _periods is not null)
        {
            item = item with { When = Window(draw) };
        }

        if (_depth is not null)
        {
            item = WithDepth(item, _depth.At(draw));
        }

        return _delivery is not null ? ((FundedProject)item) with { Probability = _delivery.At(draw) } : item;
    }

    private Window Window(int draw)
    {
        int shift = _start is null ? 0 : (int)_start.At(draw);
        int first = _item.When.First + shift;
        if (_periods is not null)
        {
            return new Window(first, (int)_periods.At(draw));
        }

        // What lasts to the end of the horizon still does when it begins earlier.
        bool open = _item.When.First + _item.When.Count >= _horizon.Periods;
        return new Window(first, _item.When.Count + (open ? Math.Max(0, -shift) : 0));
    }

    private static ScenarioItem WithDepth(ScenarioItem item, double depth) =>
        item switch
        {
            Throttle { Shares.Count: > 1 } i => i with
            {
                Shares = Scaled(i.Shares, depth / i.Range!.Depth!.Value.Central),
            },
            Throttle i => i with { Shares = [depth] },
            ExportQuota i => i with { TonnesPerYear = depth },
            TariffChange i => i with { AdValorem = depth },
            Outage i => i with { Loss = depth },
            DemandChange i => i with { Change = depth },
            Reserve i => i with { Tonnes = depth },
            _ => throw new NotSupportedException($"{item.GetType().Name} has no depth"),
        };

    private static double[] Scaled(IReadOnlyList<double> shares, double factor) =>
        [.. shares.Select(share => Math.Max(0, share * factor))];
}
