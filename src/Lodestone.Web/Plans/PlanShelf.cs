using System.Text.Json;
using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The plans that are stored: <c>plans/&lt;hash&gt;/</c> below the runs, each whole or not there.</summary>
internal sealed class PlanShelf(WebSettings settings)
{
    private const string Folder = "plans";
    private const string RecordFile = "plan.json";
    private const string CsvFile = "answer.csv";
    private const string JsonFile = "answer.json";

    private readonly RecentAnswers<PlanRecord> _read = new(16);

    private string Root => Path.Combine(settings.Runs, Folder);

    /// <summary>A stored plan; null when there is none.</summary>
    /// <param name="id">Hash.</param>
    public PlanRecord? Read(string id)
    {
        string file = Path.Combine(Place(id), RecordFile);
        if (_read.Find(id) is { } known)
        {
            return known;
        }

        try
        {
            using FileStream stream = File.OpenRead(file);
            PlanRecord? record = JsonSerializer.Deserialize<PlanRecord>(stream, PlanRecord.Json);
            return record is { Schema: PlanRecord.SchemaName } ? _read.Keep(id, record) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException)
        {
            throw new Refusal(
                StatusCodes.Status500InternalServerError,
                $"the stored plan {id} cannot be read",
                $"remove the folder {Folder}/{id} and ask for it again"
            );
        }
    }

    /// <summary>Ticket of a stored plan; null when there is none.</summary>
    public PlanTicket? Find(string id) =>
        Read(id) is { } record
            ? new PlanTicket
            {
                Id = id,
                Kind = record.Ask.Kind,
                State = RunState.Done,
                Title = record.Title,
            }
            : null;

    /// <summary>Hashes of all plans, the youngest first.</summary>
    public IReadOnlyList<string> List()
    {
        DirectoryInfo root = new(Root);
        return root.Exists
            ?
            [
                .. root.EnumerateDirectories()
                    .Where(folder => RunIdentity.IsHash(folder.Name))
                    .OrderByDescending(folder => folder.LastWriteTimeUtc)
                    .ThenBy(folder => folder.Name, StringComparer.Ordinal)
                    .Select(folder => folder.Name),
            ]
            : [];
    }

    /// <summary>The bytes of the command line.</summary>
    public Rendered Bytes(string id, AnswerFormat format)
    {
        string file = Path.Combine(Place(id), format == AnswerFormat.Csv ? CsvFile : JsonFile);
        return new Rendered(
            format,
            $"{id}-{EngineVersion.Current}",
            stream =>
            {
                using FileStream source = File.OpenRead(file);
                source.CopyTo(stream);
            }
        );
    }

    /// <summary>Stores an answer: the folder appears whole or not at all.</summary>
    public void Save(PlanQuestion question, PlanRecord record, IndicatorReport report)
    {
        string draft = Path.Combine(Root, $".draft-{question.Id}-{Environment.ProcessId}");
        Directory.CreateDirectory(draft);
        try
        {
            File.WriteAllText(Path.Combine(draft, CsvFile), report.Rows.Csv());
            using (FileStream json = File.Create(Path.Combine(draft, JsonFile)))
            {
                report.WriteJson(json);
            }

            using (FileStream stored = File.Create(Path.Combine(draft, RecordFile)))
            {
                JsonSerializer.Serialize(stored, record, PlanRecord.Json);
            }

            string place = Place(question.Id);
            if (Directory.Exists(place))
            {
                Directory.Delete(place, recursive: true);
            }

            Directory.Move(draft, place);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private string Place(string id) =>
        RunIdentity.IsHash(id)
            ? Path.Combine(Root, id)
            : throw Refusal.BadRequest(
                $"'{SafeName.Shown(id)}' is not the id of a plan",
                "an id has 12 digits from 0 to 9 and a to f, as the answer to POST /api/v1/plans has it"
            );
}
