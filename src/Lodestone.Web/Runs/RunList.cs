using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>All runs: those that wait or are played first, then the stored ones, the youngest first.</summary>
internal sealed class RunList(WebSettings settings, RunQueue queue, RunShelf shelf)
{
    private const int UsualSize = 100;

    /// <summary>A part of the list, with the number of all.</summary>
    /// <param name="paging">Which part; 100 runs where none is asked for.</param>
    public (IReadOnlyList<RunTicket> Runs, int Count, Paging Paging) Of(Paging paging)
    {
        RunTicket[] working = [.. queue.Working()];
        HashSet<string> known = [.. working.Select(ticket => ticket.Id)];
        string[] stored =
        [
            .. Folders()
                .Where(folder => !known.Contains(folder.Name))
                .OrderByDescending(folder => folder.LastWriteTimeUtc)
                .ThenBy(folder => folder.Name, StringComparer.Ordinal)
                .Select(folder => folder.Name),
        ];
        Paging part = paging.Size == 0 ? paging with { Size = UsualSize } : paging;
        string[] ids = [.. working.Select(ticket => ticket.Id), .. stored];
        Dictionary<string, RunTicket> tickets = working.ToDictionary(ticket => ticket.Id);
        return (
            [.. part.Cut(ids).Select(id => tickets.GetValueOrDefault(id) ?? Stored(id)).OfType<RunTicket>()],
            ids.Length,
            part
        );
    }

    private IEnumerable<DirectoryInfo> Folders()
    {
        DirectoryInfo runs = new(settings.Runs);
        return runs.Exists ? runs.EnumerateDirectories().Where(folder => RunIdentity.IsHash(folder.Name)) : [];
    }

    /// <summary>A folder that holds no readable run is passed over: asked for by itself it says why.</summary>
    private RunTicket? Stored(string id)
    {
        try
        {
            return shelf.Find(id);
        }
        catch (Refusal)
        {
            return null;
        }
    }
}
