using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The runs that are stored: <c>runs/&lt;hash&gt;/</c>, also those that the command line has put there.</summary>
internal sealed class RunShelf(WebSettings settings)
{
    /// <summary>Ticket of a stored run; null when there is none.</summary>
    /// <param name="id">Hash.</param>
    public RunTicket? Find(string id) => Read(id)?.Ticket;

    /// <summary>Folder of a run.</summary>
    public string Folder(string id) =>
        RunIdentity.IsHash(id)
            ? Path.Combine(settings.Runs, id)
            : throw Refusal.BadRequest(
                $"'{SafeName.Shown(id)}' is not the id of a run",
                "an id has 12 digits from 0 to 9 and a to f, as the answer to POST /api/v1/runs has it"
            );

    /// <summary>A stored run; null when there is none.</summary>
    public StoredRun? Read(string id)
    {
        string folder = Folder(id);
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, RunStore.RunFile)));
            JsonElement root = json.RootElement;
            return root.GetProperty("schema").GetString() == RunRecord.Schema
                ? Single(folder, root)
                : Ensemble(folder, id, root);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (StoredRunException e)
        {
            throw Shelved.Refused(e);
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException)
        {
            throw new Refusal(
                StatusCodes.Status500InternalServerError,
                $"the stored run {id} cannot be read",
                $"remove the folder {id} and have it played again"
            );
        }
    }

    private static StoredRun Single(string folder, JsonElement json)
    {
        (RunIdentity identity, RunRecord record, Scenario scenario) = RunJson.Read(json);
        bool missed = record.StatusCounts.Keys.Any(s => s is SolveStatus.ToleranceNotMet or SolveStatus.Failed);
        var ticket = new RunTicket
        {
            Id = identity.Hash,
            State = missed ? RunState.Failed : RunState.Done,
            Scenario = scenario.Name,
            Draws = 1,
            Seed = record.Seed,
            Done = scenario.Horizon.Periods,
            Total = scenario.Horizon.Periods,
            Findings = missed ? [FindingEntry.Of(Missed(RunStore.Load(folder)))] : [],
        };
        return new StoredRun(ticket, folder, scenario, record.DataVersion, record.Goods, record.GoodsLeftOut, false);
    }

    private static StoredRun Ensemble(string folder, string id, JsonElement json)
    {
        JsonElement data = json.GetProperty("data");
        int draws = json.GetProperty("draws").GetInt32();
        Scenario scenario = ScenarioJson.Read(json.GetProperty("scenario"));
        var ticket = new RunTicket
        {
            Id = id,
            State = RunState.Done,
            Scenario = scenario.Name,
            Draws = draws,
            Seed = json.GetProperty("seed").GetInt64(),
            Done = draws,
            Total = draws,
        };
        return new StoredRun(
            ticket,
            folder,
            scenario,
            data.GetProperty("version").GetString() ?? "",
            data.GetProperty("goods").GetInt32(),
            data.GetProperty("goods_left_out").GetInt32(),
            true
        );
    }

    /// <summary>Why a run has no solution: the first period that missed, its node and residual.</summary>
    public static Finding Missed(Run run)
    {
        return new Finding(
            Severity.Error,
            run.Outcome.Scenario.Name,
            0,
            0,
            "",
            MissedText.Of(run),
            "look at the good and place named; a milder event shows what it hinges on"
        );
    }
}
