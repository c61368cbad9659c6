using System.Text;
using Lodestone.Fixtures;
using Lodestone.Runs.Tests.Ensembles.Files;

namespace Lodestone.Runs.Tests.Ensembles.Execution;

/// <summary>A finished folder is held against its checksums: what is damaged is named and made again, the rest stands.</summary>
public sealed class FinishedEnsembleTests : IDisposable
{
    private static readonly EnsemblePlan Plan = FakePlayer.Plan(draws: 20, block: 5, group: 30);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_folder_is_read_and_nobody_plays()
    {
        string folder = Play("runs").Folder;
        SortedDictionary<string, string> before = FolderBytes.Of(folder);
        EnsembleResult again = new EnsembleExecution(
            _folder["runs"],
            Plan,
            () => throw new InvalidOperationException("nobody should play"),
            Settings()
        ).Play();
        Assert.Equal((true, true, 20), (again.WasStored, again.Complete, again.Done));
        Assert.Equal(before, FolderBytes.Of(folder));
    }

    /// <summary>A byte too many, half a file, a flipped bit, another file in its place, nothing there.</summary>
    [Theory]
    [InlineData("shards/part-00001.parquet", "append")]
    [InlineData("shards/part-00001.parquet", "cut")]
    [InlineData("shards/part-00001.parquet", "flip")]
    [InlineData("shards/part-00001.parquet", "lose")]
    [InlineData("shards/part-00001.parquet", "swap")]
    [InlineData("shards/draws-00001.parquet", "flip")]
    [InlineData("shards/draws-00001.parquet", "lose")]
    [InlineData("shards/part-00001.sha256", "flip")]
    [InlineData("shards/part-00001.sha256", "garble")]
    [InlineData("shards/part-00001.sha256", "lose")]
    public void A_damaged_block_is_named_and_played_again_alone(string file, string damage)
    {
        SortedDictionary<string, string> whole = FolderBytes.Of(Play("whole").Folder);
        Damage(Play("runs").Folder, file, damage);
        var played = new List<int>();
        EnsembleResult result = Play("runs", played.Add);
        Assert.Equal([5], played);
        Assert.Contains("00001", Assert.Single(result.Damaged), StringComparison.Ordinal);
        Assert.Empty(result.Remade);
        Assert.False(result.WasStored);
        Assert.Equal(whole, FolderBytes.Of(result.Folder));
    }

    [Theory]
    [InlineData("outcome.csv", "lose")]
    [InlineData("outcome.csv", "append")]
    [InlineData("run.json", "garble")]
    [InlineData("run.json", "lose")]
    [InlineData("ensemble.json", "garble")]
    [InlineData("ensemble.json", "digit")]
    [InlineData("ensemble.json", "lose")]
    [InlineData("ensemble.sha256", "garble")]
    [InlineData("ensemble.sha256", "lose")]
    public void Another_damaged_file_is_named_and_made_again_without_playing(string file, string damage)
    {
        SortedDictionary<string, string> whole = FolderBytes.Of(Play("whole").Folder);
        Damage(Play("runs").Folder, file, damage);
        EnsembleResult result = Play("runs", _ => Assert.Fail("nobody should play"));
        Assert.StartsWith(file, Assert.Single(result.Remade), StringComparison.Ordinal);
        Assert.Empty(result.Damaged);
        Assert.Equal(whole, FolderBytes.Of(result.Folder));
    }

    [Fact]
    public void A_block_of_another_place_is_found_although_its_own_list_is_right()
    {
        SortedDictionary<string, string> whole = FolderBytes.Of(Play("whole").Folder);
        string shards = Path.Combine(Play("runs").Folder, "shards");
        foreach (string name in Directory.GetFiles(shards, "*-00002.*"))
        {
            File.Copy(name, name.Replace("00002", "00001", StringComparison.Ordinal), overwrite: true);
        }

        string list = Path.Combine(shards, "part-00001.sha256");
        File.WriteAllText(list, File.ReadAllText(list).Replace("00002", "00001", StringComparison.Ordinal));
        var played = new List<int>();
        EnsembleResult result = Play("runs", played.Add);
        Assert.Equal([5], played);
        Assert.Equal(["shards/part-00001.parquet is of another block or ensemble"], result.Damaged);
        Assert.Equal(whole, FolderBytes.Of(result.Folder));
    }

    [Fact]
    public void A_file_that_is_wanted_now_and_was_not_then_is_made()
    {
        new EnsembleExecution(_folder["runs"], Plan, () => new FakePlayer()).Play();
        EnsembleResult result = Play("runs", _ => Assert.Fail("nobody should play"));
        Assert.Equal(["outcome.csv is missing", "run.json is missing"], result.Remade);
        Assert.Equal(FolderBytes.Of(Play("whole").Folder), FolderBytes.Of(result.Folder));
    }

    [Fact]
    public void What_is_left_of_a_draft_beside_it_is_swept_away()
    {
        string folder = Play("runs").Folder;
        string draft = EnsembleDraft.FolderOf(_folder["runs"], Plan.Identity);
        Directory.CreateDirectory(Path.Combine(draft, "shards"));
        Damage(folder, "outcome.csv", "lose");
        Assert.Equal(FolderBytes.Of(Play("whole").Folder), FolderBytes.Of(Play("runs").Folder));
        Assert.False(Directory.Exists(draft));
    }

    /// <summary>The plug is pulled at every file operation of a repair; the next start ends with the same bytes.</summary>
    [Fact]
    public void A_kill_at_any_file_operation_of_a_repair_changes_nothing()
    {
        string finished = Play("whole").Folder;
        SortedDictionary<string, string> whole = FolderBytes.Of(finished);
        int kills = 0;
        bool isKilled = true;
        for (int at = 1; isKilled; at++)
        {
            string runs = $"runs-{at}";
            string folder = Path.Combine(_folder[runs], Plan.Identity.Hash);
            Directory.CreateDirectory(Path.Combine(folder, "shards"));
            foreach (string file in whole.Keys)
            {
                File.Copy(Path.Combine(finished, file), Path.Combine(folder, file));
            }

            Damage(folder, "shards/part-00002.parquet", "append");
            Damage(folder, "ensemble.json", "digit");
            Damage(folder, "run.json", "lose");
            isKilled = IsKilled(() => Play(runs, files: new PulledPlug(at)));
            kills += isKilled ? 1 : 0;
            Assert.Equal(whole, FolderBytes.Of(Play(runs).Folder));
            Assert.Equal([folder], Directory.GetDirectories(_folder[runs]));
            Directory.Delete(_folder[runs], recursive: true);
        }

        Assert.InRange(kills, 40, 2000);
    }

    private EnsembleResult Play(string runs, Action<int>? before = null, IEnsembleFiles? files = null) =>
        new EnsembleExecution(
            _folder[runs],
            Plan,
            () => new FakePlayer { Before = before },
            Settings() with
            {
                Files = files ?? new DiskFiles(),
            }
        ).Play();

    private static EnsembleSettings Settings() =>
        new()
        {
            Further =
            [
                new(
                    "outcome.csv",
                    (reader, stream) => EnsembleCsv.Write(Plan.Scenario, EnsembleStatistics.Bands(reader), stream)
                ),
                new(
                    "run.json",
                    (reader, stream) => stream.Write(Encoding.UTF8.GetBytes($"{{\"draws\":{reader.Usable}}}"))
                ),
            ],
        };

    private static void Damage(string folder, string file, string damage)
    {
        string path = Path.Combine(folder, file);
        byte[] bytes = File.ReadAllBytes(path);
        byte[]? left = damage switch
        {
            "append" => [.. bytes, (byte)'x'],
            "cut" => bytes[..(bytes.Length / 2)],
            "flip" => [bytes[0], (byte)(bytes[1] ^ 1), .. bytes[2..]],
            "garble" => Encoding.UTF8.GetBytes("neither JSON nor a list"),
            "digit" => Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(bytes).Replace("\"draws\":20", "\"draws\":21", StringComparison.Ordinal)
            ),
            "swap" => File.ReadAllBytes(path.Replace("00001", "00002", StringComparison.Ordinal)),
            _ => null,
        };
        File.Delete(path);
        if (left is not null)
        {
            Assert.NotEqual(bytes, left);
            File.WriteAllBytes(path, left);
        }
    }

    private static bool IsKilled(Action play)
    {
        try
        {
            play();
            return false;
        }
        catch (Exception e) when (Deepest(e).Message == PulledPlug.Pulled)
        {
            return true;
        }
    }

    private static Exception Deepest(Exception e) => e.InnerException is null ? e : Deepest(e.InnerException);
}
