using System.Text.Json;

namespace Lodestone.Web.Tests;

public class RunTests
{
    private const string CutOff = """{ "scenario": "cut-off", "draws": 1 }""";
    private const string Drawn = """{ "scenario": "cut-off", "draws": 32, "seed": 7 }""";

    [Fact]
    public async Task A_single_run_is_that_of_the_command_line_byte_for_byte()
    {
        await using Site site = await Site.Open();
        string id = await site.Play(CutOff);
        // The command line stores its run elsewhere and finds the same hash.
        string csv = site.Cli("run", "cut-off", "--draws", "1", "--output", "csv", "--out", "own", "-q");
        string json = site.Cli("run", "cut-off", "--draws", "1", "--output", "json", "--out", "own", "-q");
        Assert.Equal(id, Path.GetFileName(Directory.GetDirectories(site["own"]).Single()));
        Assert.Equal((200, csv), await site.Get($"/api/v1/runs/{id}.csv"));
        Assert.Equal((200, json), await site.Get($"/api/v1/runs/{id}.json"));
    }

    [Fact]
    public async Task An_ensemble_is_that_of_the_command_line_byte_for_byte()
    {
        await using Site site = await Site.Open();
        string id = await site.Play(Drawn);
        string[] run = ["run", "cut-off", "--draws", "32", "--seed", "7", "--out", "own", "-q", "--output"];
        Assert.Equal((200, site.Cli([.. run, "csv"])), await site.Get($"/api/v1/runs/{id}.csv"));
        Assert.Equal((200, site.Cli([.. run, "json"])), await site.Get($"/api/v1/runs/{id}.json"));
        foreach (string file in Directory.GetFiles(site[$"own/{id}"]))
        {
            Assert.Equal(
                await File.ReadAllTextAsync(file),
                await File.ReadAllTextAsync(site[$"runs/{id}/{Path.GetFileName(file)}"])
            );
        }

        Assert.Equal(id, Path.GetFileName(Directory.GetDirectories(site["own"]).Single()));
    }

    [Theory]
    [InlineData("shards/part-00001.parquet", "json", "is missing")]
    [InlineData("shards/draws-00000.parquet", "json", "is missing")]
    [InlineData("ensemble.json", "json", "is missing")]
    [InlineData("outcome.csv", "csv", "is missing")]
    public async Task A_lost_file_of_an_ensemble_is_named_with_what_puts_it_right(string file, string form, string said)
    {
        await using Site site = await Site.Open();
        string id = await site.Play(Drawn);
        File.Delete(Path.Combine(site.RunFolders.Single(), file));
        (int status, string body) = await site.Get($"/api/v1/runs/{id}.{form}");
        Assert.Equal(500, status);
        Assert.Contains($"{id}/{file} of the stored runs {said}", body, StringComparison.Ordinal);
        Assert.Contains("play the same scenario again with lodestone run", body, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of Lodestone", body, StringComparison.Ordinal);
        Assert.DoesNotContain(site["runs"], body, StringComparison.Ordinal);
        // What it says holds: the command line makes it again in the same folder.
        site.Cli("run", "cut-off", "--draws", "32", "--seed", "7", "-q");
        Assert.Equal(200, (await site.Get($"/api/v1/runs/{id}.{form}")).Status);
    }

    [Fact]
    public async Task The_same_request_has_the_same_run()
    {
        await using Site site = await Site.Open();
        string id = await site.Play(CutOff);
        string text = JsonSerializer.Serialize(
            new
            {
                scenario = await File.ReadAllTextAsync(site["data/scenarios/cut-off.yaml"]),
                draws = 1,
                seed = 0,
            }
        );
        (int status, string body) = await site.Post("/api/v1/runs", text);
        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(id, json.RootElement.GetProperty("id").GetString());
        Assert.Equal("done", json.RootElement.GetProperty("state").GetString());
        Assert.Single(site.RunFolders);

        string other = await site.Play("""{ "scenario": "cut-off", "draws": 1, "set": ["horizon.periods=11"] }""");
        Assert.NotEqual(id, other);
    }

    [Fact]
    public async Task Runs_are_listed_the_youngest_first()
    {
        await using Site site = await Site.Open();
        Assert.Equal((200, "[]"), await site.Get("/api/v1/runs"));
        string first = await site.Play(CutOff);
        string second = await site.Play(Drawn);
        Directory.SetLastWriteTimeUtc(site[$"runs/{first}"], DateTime.UnixEpoch);
        Directory.CreateDirectory(site["runs/0123456789ab"]);
        (int status, string body) = await site.Get("/api/v1/runs");
        Assert.Equal(200, status);
        Assert.Equal([second, first], Ids(body));
        Assert.Equal([first], Ids((await site.Get("/api/v1/runs?page=3&size=1")).Body));
        Assert.Equal(400, (await site.Get("/api/v1/runs?size=none")).Status);

        static IEnumerable<string?> Ids(string json)
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(run => run.GetProperty("id").GetString())];
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_have_one_run()
    {
        await using Site site = await Site.Open();
        string[] ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => site.Submit(Drawn)));
        Assert.Single(ids.Distinct());
        Assert.Equal("done", await site.Ended(ids[0]));
        Assert.Equal(ids[0], Path.GetFileName(site.RunFolders.Single(f => !Path.GetFileName(f).StartsWith('.'))));
    }

    [Fact]
    public async Task Runs_of_the_command_line_are_served()
    {
        await using Site site = await Site.Open();
        string csv = site.Cli("run", "cut-off", "--draws", "1", "--output", "csv", "-q");
        string id = Path.GetFileName(site.RunFolders.Single());
        Assert.Equal((200, csv), await site.Get($"/api/v1/runs/{id}.csv"));
        using var ticket = JsonDocument.Parse((await site.Get($"/api/v1/runs/{id}")).Body);
        Assert.Equal("done", ticket.RootElement.GetProperty("state").GetString());
        Assert.Equal("cut-off", ticket.RootElement.GetProperty("scenario").GetString());
    }

    [Fact]
    public async Task Runs_are_compared_as_on_the_command_line()
    {
        await using Site site = await Site.Open();
        string a = await site.Play("""{ "scenario": "baseline", "draws": 1 }""");
        string b = await site.Play(CutOff);
        Assert.Equal(
            (200, site.Cli("compare", $"runs/{a}", $"runs/{b}", "--output", "json")),
            await site.Get($"/api/v1/compare?a={a}&b={b}")
        );
        string many = await site.Play(Drawn);
        Assert.Equal(409, (await site.Get($"/api/v1/compare?a={a}&b={many}")).Status);
        Assert.Equal(404, (await site.Get($"/api/v1/compare?a={a}&b=0123456789ab")).Status);
    }

    [Fact]
    public async Task Events_follow_a_run_to_its_end()
    {
        using var held = new HeldEngine();
        await using Site site = await Site.Open(s => s with { Solve = held.Solve });
        string id = await site.Submit(CutOff);
        using var events = new StreamReader(await site.Client.GetStreamAsync($"/api/v1/runs/{id}/events"));
        var seen = new List<string>();
        while (await events.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            seen.Add(line);
            if (line == "event: running")
            {
                Assert.Equal(409, (await site.Get($"/api/v1/runs/{id}.csv")).Status);
                held.Release();
            }
        }

        int end = seen.IndexOf("event: done");
        Assert.True(end > seen.IndexOf("event: running"), string.Join('\n', seen));
        Assert.Contains("\"done\":12,\"total\":12", seen[end + 1], StringComparison.Ordinal);
        string again = await site.Client.GetStringAsync($"/api/v1/runs/{id}/events");
        Assert.StartsWith("event: done\n", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_given_up_and_taken_up_again()
    {
        using var held = new HeldEngine();
        await using Site site = await Site.Open(s => s with { Solve = held.Solve });
        string id = await site.Submit(CutOff);
        held.Started.Wait(TimeSpan.FromSeconds(30));
        using (HttpResponseMessage gone = await site.Client.DeleteAsync($"/api/v1/runs/{id}"))
        {
            Assert.Equal(202, (int)gone.StatusCode);
        }

        Assert.Equal("cancelled", await site.Ended(id));
        Assert.Empty(site.RunFolders);
        Assert.Equal(409, (await site.Get($"/api/v1/runs/{id}.csv")).Status);
        held.Release();
        Assert.Equal(id, await site.Play(CutOff));
        using HttpResponseMessage late = await site.Client.DeleteAsync($"/api/v1/runs/{id}");
        Assert.Equal(409, (int)late.StatusCode);
    }

    [Fact]
    public async Task Draws_that_were_given_up_are_gone_on_with_to_the_same_bytes()
    {
        const string Many = """{ "scenario": "cut-off", "draws": 6000, "seed": 3 }""";
        await using Site site = await Site.Open();
        string id = await site.Submit(Many);
        using (var events = new StreamReader(await site.Client.GetStreamAsync($"/api/v1/runs/{id}/events")))
        {
            while (await events.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
            {
                if (
                    line.Contains("\"running\"", StringComparison.Ordinal)
                    && !line.Contains("\"done\":0,", StringComparison.Ordinal)
                )
                {
                    break;
                }
            }
        }

        using (HttpResponseMessage gone = await site.Client.DeleteAsync($"/api/v1/runs/{id}"))
        {
            Assert.Equal(202, (int)gone.StatusCode);
        }

        Assert.Equal("cancelled", await site.Ended(id));
        Assert.False(Directory.Exists(site[$"runs/{id}"]));
        Assert.Equal(id, await site.Play(Many));
        string[] run = ["run", "cut-off", "--draws", "6000", "--seed", "3", "--out", "own", "-q", "--output", "csv"];
        Assert.Equal((200, site.Cli(run)), await site.Get($"/api/v1/runs/{id}.csv"));
    }

    [Fact]
    public async Task A_full_queue_turns_runs_away()
    {
        using var held = new HeldEngine();
        await using Site site = await Site.Open(s => s with { Solve = held.Solve, Parallel = 1, Waiting = 1 });
        string first = await site.Submit(Seeded(1));
        held.Started.Wait(TimeSpan.FromSeconds(30));
        string second = await site.Submit(Seeded(2));
        Assert.Equal(second, await site.Submit(Seeded(2)));
        using var content = new StringContent(Seeded(3), System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage third = await site.Client.PostAsync("/api/v1/runs", content);
        Assert.Equal(429, (int)third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);

        using (HttpResponseMessage gone = await site.Client.DeleteAsync($"/api/v1/runs/{second}"))
        {
            Assert.Equal(202, (int)gone.StatusCode);
        }

        Assert.Equal("cancelled", await site.Ended(second));
        held.Release();
        Assert.Equal("done", await site.Ended(first));
        Assert.Equal("done", await site.Ended(await site.Submit(Seeded(3))));
    }

    [Fact]
    public async Task A_run_without_a_solution_says_where()
    {
        await using Site site = await Site.Open(s =>
            s with
            {
                Solve = (_, scenario, _, _, _) =>
                    Fixtures.HandMade.Outcome(scenario, status: Model.SolveStatus.ToleranceNotMet),
            }
        );
        string id = await site.Submit(CutOff);
        Assert.Equal("failed", await site.Ended(id));
        (int status, string body) = await site.Get($"/api/v1/runs/{id}.csv");
        Assert.Equal(422, status);
        Assert.Contains("at ndfeb-magnet@JPN", body, StringComparison.Ordinal);
    }

    private static string Seeded(int seed) =>
        $$"""{ "scenario": "cut-off", "draws": 1, "seed": {{seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}} }""";
}
