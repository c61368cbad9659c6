using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Reports and certifies a period beside the path, which solves the next meanwhile.</summary>
/// <remarks>
/// One period at a time and in their order, so that the rows are those of a report written in between. Where no other
/// thread is free, the path writes the report itself when it next waits for it.
/// </remarks>
internal sealed class AsideReport
{
    private readonly PeriodCertifier _certifier;
    private readonly List<PeriodCertificate> _certificates = [];
    private PathReport _report = null!;
    private Task _writing;

    /// <summary>Begins to name the series of a scenario.</summary>
    public AsideReport(CompiledScenario compiled)
    {
        _certifier = new PeriodCertifier(compiled);
        _writing = Task.Run(() => _report = new PathReport(compiled));
    }

    /// <summary>Waits until the last period is written: its view may be filled again.</summary>
    public void Wait() => _writing.GetAwaiter().GetResult();

    /// <summary>Begins to write the base year.</summary>
    /// <param name="view">Its markets; not to be filled before the next <see cref="Wait"/>.</param>
    public void AddBase(PeriodView view) => Begin(() => _report.Add(view, -1));

    /// <summary>Begins to write and certify a period.</summary>
    /// <param name="view">The period; not to be filled before the next <see cref="Wait"/>.</param>
    /// <param name="period">Zero-based index of the horizon.</param>
    public void Add(PeriodView view, int period) =>
        Begin(() => _certificates.Add(_certifier.Certify(view, period, _report.Add(view, period))));

    /// <summary>Certifies that a period could not be solved; it has no rows.</summary>
    public void AddUnsolved(PeriodView view, int period) =>
        Begin(() => _certificates.Add(_certifier.Certify(view, period, double.NaN)));

    /// <summary>Waits for the last period; the rows and certificates of all.</summary>
    public (OutcomeTable Rows, IReadOnlyList<PeriodCertificate> Certificates) End()
    {
        Wait();
        return (_report.Table(), _certificates);
    }

    /// <summary>Writes once what was begun before is written.</summary>
    private void Begin(Action write)
    {
        Task before = _writing;
        _writing = Task.Run(() =>
        {
            before.GetAwaiter().GetResult();
            write();
        });
    }
}
