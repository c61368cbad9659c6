namespace Lodestone.Web;

/// <summary>Lets few requests at a time read a scenario and compile its draws, which takes a processor.</summary>
internal sealed class PlanningGate : IDisposable
{
    private readonly SemaphoreSlim _free = new(2);

    public async Task<T> Pass<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
