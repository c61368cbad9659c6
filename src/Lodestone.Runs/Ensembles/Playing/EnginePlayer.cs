using Lodestone.Equilibrium.Ensembles;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Plays blocks of draws with the engine, paths side by side in the lanes of the processor.</summary>
/// <param name="watch">What is kept of a path.</param>
/// <param name="batch">The engine's batch; this player's own.</param>
/// <param name="draws">Gives a draw by its number.</param>
/// <param name="drivers">What varies between draws.</param>
/// <param name="driverValues">Writes the driver values of a draw.</param>
/// <param name="without">Gives a draw without its events by its number; asked only where the watch keeps those.</param>
public sealed class EnginePlayer(
    IPathWatch watch,
    IPathBatch batch,
    Func<int, Draw> draws,
    IReadOnlyList<DriverColumn> drivers,
    EnginePlayer.DriverValues driverValues,
    Func<int, Draw>? without = null
) : IBlockPlayer, IPathObserver
{
    private readonly IPathWatch _watch = watch;
    private DrawBlock? _block;
    private int _first;

    /// <summary>Writes the driver values of a draw.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="values">One value for each driver.</param>
    public delegate void DriverValues(Draw draw, Span<double> values);

    /// <inheritdoc />
    public IReadOnlyList<Series> Series => _watch.Series;

    /// <inheritdoc />
    public IReadOnlyList<DriverColumn> Drivers => drivers;

    /// <inheritdoc />
    public void Play(int firstDraw, int count, DrawBlock block, CancellationToken cancel)
    {
        (_block, _first) = (block, firstDraw);
        batch.Play(firstDraw, count, Begin, this, cancel);
        if (_watch.KeepsCounterfactual && without is not null)
        {
            batch.Play(firstDraw, count, without, new Counterpart(this), cancel);
        }

        _block = null;
    }

    /// <inheritdoc />
    public void Cleared(in PathView view) => _watch.Fill(view, _block!.ValuesOf(view.Draw - _first));

    /// <inheritdoc />
    public void Ended(int draw, PathRecord record) => _block!.Statuses[draw - _first] = StatusOf(record);

    /// <inheritdoc />
    public void Dispose() => GC.SuppressFinalize(this);

    private static DrawStatus StatusOf(PathRecord record) =>
        new(record.Periods, record.Steps, record.Fallbacks, record.Missed, record.FailedPeriod, record.WorstResidual);

    private Draw Begin(int number)
    {
        Draw draw = draws(number);
        int row = number - _first;
        driverValues(draw, _block!.DriversOf(row));
        Span<double> values = _block.ValuesOf(row);
        values.Clear();
        _watch.FillBase(values);
        return draw;
    }

    /// <summary>Takes the paths of the same draws without their events.</summary>
    private sealed class Counterpart(EnginePlayer player) : IPathObserver
    {
        public void Cleared(in PathView view) =>
            player._watch.FillCounterfactual(view, player._block!.ValuesOf(view.Draw - player._first));

        public void Ended(int draw, PathRecord record)
        {
            ref DrawStatus status = ref player._block!.Statuses[draw - player._first];
            status = status.And(StatusOf(record));
        }
    }
}
