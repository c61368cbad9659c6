using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Runs on disk, one folder each, named by the hash of the inputs. A folder is there as a whole or not at all.</summary>
/// <param name="directory">Folder that holds the runs; created when the first run is saved.</param>
public sealed class RunStore(string directory)
{
    /// <summary>File with the circumstances of a run.</summary>
    public const string RunFile = "run.json";

    /// <summary>File with the results.</summary>
    public const string OutcomeFile = "outcome.csv";

    /// <summary>File with the certificate.</summary>
    public const string ChecksFile = "checks.json";

    /// <summary>File with the answer in words and numbers.</summary>
    public const string AnswerFile = "answer.json";

    private static int _saves;

    private const int Attempts = 100;

    /// <summary>Folder that holds the runs.</summary>
    public string Directory { get; } = directory;

    /// <summary>Folder of one run.</summary>
    public string FolderOf(RunIdentity identity) => Path.Combine(Directory, identity.Hash);

    /// <summary>Writes a run beside its place and moves it there when it is complete; an earlier copy is replaced.</summary>
    /// <param name="run">The run.</param>
    /// <param name="answer">Writes <see cref="AnswerFile"/>; null for a run that has none.</param>
    /// <param name="cancellationToken">Ends between two files; nothing is stored.</param>
    /// <returns>The folder of the run.</returns>
    public string Save(Run run, Action<Stream>? answer = null, CancellationToken cancellationToken = default)
    {
        System.IO.Directory.CreateDirectory(Directory);
        string folder = FolderOf(run.Identity);
        string mark = $"{Environment.ProcessId}-{Interlocked.Increment(ref _saves)}";
        string fresh = Path.Combine(Directory, $".{run.Identity.Hash}.{mark}.new");
        string stale = Path.Combine(Directory, $".{run.Identity.Hash}.{mark}.old");
        try
        {
            System.IO.Directory.CreateDirectory(fresh);
            WriteFile(fresh, RunFile, stream => RunJson.Write(run, stream));
            cancellationToken.ThrowIfCancellationRequested();
            WriteFile(fresh, OutcomeFile, stream => OutcomeCsv.Write(run.Outcome, stream));
            cancellationToken.ThrowIfCancellationRequested();
            WriteFile(fresh, ChecksFile, stream => ChecksJson.Write(run.Outcome, stream));
            if (answer is not null)
            {
                WriteFile(fresh, AnswerFile, answer);
            }

            cancellationToken.ThrowIfCancellationRequested();
            MoveIntoPlace(fresh, folder, stale);
            return folder;
        }
        finally
        {
            Remove(fresh);
            Remove(stale);
        }
    }

    /// <summary>Reads a run back from its folder.</summary>
    /// <exception cref="StoredRunException">A file is missing, damaged or of another version.</exception>
    public static Run Load(string folder)
    {
        (RunIdentity identity, RunRecord record, Scenario scenario) = Read(
            folder,
            RunFile,
            stream => Json(stream, RunJson.Read)
        );
        OutcomeTable rows = Read(folder, OutcomeFile, stream => OutcomeCsvReader.Read(stream, scenario.Horizon));
        RunCertificate checks = Read(folder, ChecksFile, stream => Json(stream, ChecksJson.Read));
        return new Run(identity, record, new Outcome(scenario, rows, checks));
    }

    /// <summary>Reads a run back by its hash.</summary>
    public Run Load(RunIdentity identity) => Load(FolderOf(identity));

    private static T Read<T>(string folder, string name, Func<Stream, T> read)
    {
        string path = Path.Combine(folder, name);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return read(stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StoredRunException.Missing(path, e);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or InvalidDataException
            )
        {
            throw new StoredRunException(path, $"is not that of a run of {RunRecord.Schema}: {e.Message}", e);
        }
    }

    private static T Json<T>(Stream stream, Func<JsonElement, T> read)
    {
        using JsonDocument document = JsonDocument.Parse(stream);
        return read(document.RootElement);
    }

    private static void WriteFile(string folder, string name, Action<Stream> write)
    {
        using FileStream stream = File.Create(Path.Combine(folder, name));
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts the finished folder in its place.</summary>
    /// <remarks>
    /// Somebody else may be saving the same run at the same moment. Their bytes are the same: whoever comes second
    /// lets the other's folder stand.
    /// </remarks>
    private static void MoveIntoPlace(string fresh, string folder, string stale)
    {
        try
        {
            if (System.IO.Directory.Exists(folder))
            {
                System.IO.Directory.Move(folder, stale);
            }
        }
        catch (DirectoryNotFoundException)
        {
            // The other one has just moved it away.
        }

        for (int attempt = 1; ; attempt++)
        {
            try
            {
                System.IO.Directory.Move(fresh, folder);
                return;
            }
            catch (IOException) when (System.IO.Directory.Exists(folder))
            {
                // The other one was faster.
                return;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // What was in the way is gone again: a third one is replacing it.
            }
            catch when (System.IO.Directory.Exists(stale) && !System.IO.Directory.Exists(folder))
            {
                System.IO.Directory.Move(stale, folder);
                throw;
            }
        }
    }

    private static void Remove(string folder)
    {
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
