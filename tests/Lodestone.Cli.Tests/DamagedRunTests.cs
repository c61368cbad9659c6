namespace Lodestone.Cli.Tests;

/// <summary>Files of a stored ensemble that somebody has lost or spoilt.</summary>
public sealed class DamagedRunTests : IDisposable
{
    private static readonly string[] Command = ["run", "cut-off", "--draws", "40"];
    private readonly Desk _desk = DrawsDesk.New();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(
        "shards/part-00001.parquet",
        "x",
        "shards/part-00001.parquet is damaged or cut short",
        "its draws were played"
    )]
    [InlineData("shards/part-00001.parquet", null, "shards/part-00001.parquet is missing", "its draws were played")]
    [InlineData("shards/part-00002.sha256", null, "shards/part-00002.sha256 is missing", "its draws were played")]
    [InlineData("run.json", "x", "run.json is damaged or cut short", "it was made")]
    [InlineData("outcome.csv", null, "outcome.csv is missing", "it was made")]
    [InlineData("answer.json", "x", "answer.json is damaged or cut short", "it was made")]
    [InlineData("ensemble.json", "x", "ensemble.json is damaged or cut short", "it was made")]
    [InlineData("ensemble.sha256", null, "ensemble.sha256 is missing", "it was made")]
    public void Run_names_it_and_makes_it_again(string file, string? appended, string said, string done)
    {
        (_, string output, _) = _desk.Run(Command);
        string folder = Assert.Single(_desk.RunFolders);
        SortedDictionary<string, string> before = Bytes(folder);
        Spoil(folder, file, appended);
        (int exit, string again, string error) = _desk.Run(Command);
        Assert.Equal((0, output), (exit, again));
        Assert.Matches($"note: runs/[0-9a-f]+: {said}.*; {done} again", error);
        Assert.DoesNotContain("not played", error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes(Assert.Single(_desk.RunFolders)));
        Assert.Contains("read, not played", _desk.Run(Command).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outcome.csv", null, "outcome.csv: error: is missing", "export RUN --to a.csv")]
    [InlineData("run.json", null, "run.json: error: is missing", "export RUN --to a.csv")]
    [InlineData("run.json", "x", "run.json: error: cannot be read", "export RUN --to a.xlsx")]
    [InlineData("outcome.csv", null, "outcome.csv: error: is missing", "query|select * from bands")]
    [InlineData("run.json", "x", "run.json: error: cannot be read", "query|select * from runs")]
    [InlineData(
        "shards/part-00001.parquet",
        null,
        "part-00001.parquet: error: is missing",
        "query|select * from draws"
    )]
    [InlineData(
        "shards/part-00001.parquet",
        "x",
        "part-00001.parquet: error: cannot be read",
        "query|select * from draws"
    )]
    [InlineData(
        "shards/draws-00001.parquet",
        null,
        "draws-00001.parquet: error: is missing",
        "query|select * from drivers"
    )]
    public void A_command_that_only_reads_names_the_file_and_what_puts_it_right(
        string file,
        string? appended,
        string said,
        string command
    )
    {
        _desk.Run(Command);
        string folder = Assert.Single(_desk.RunFolders);
        Spoil(folder, file, appended);
        string[] words = command.Split(command.Contains('|', StringComparison.Ordinal) ? '|' : ' ');
        (int exit, string output, string error) = _desk.Run([
            .. words.Select(word => word == "RUN" ? Path.GetFileName(folder) : word),
        ]);
        Assert.Equal((3, ""), (exit, output));
        Assert.Contains($"runs/{Path.GetFileName(folder)}/", error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains("play the same scenario again with lodestone run", error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of Lodestone", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_run_keeps_nobody_from_the_tables_of_the_atlas()
    {
        _desk.Run(Command);
        Spoil(Assert.Single(_desk.RunFolders), "shards/part-00001.parquet", null);
        (int exit, _, string error) = _desk.Run("query", "select * from places");
        Assert.Equal((0, ""), (exit, error));
    }

    private static void Spoil(string folder, string file, string? appended)
    {
        string path = Path.Combine(folder, file);
        if (appended is null)
        {
            File.Delete(path);
        }
        else
        {
            File.AppendAllText(path, appended);
        }
    }

    private static SortedDictionary<string, string> Bytes(string folder) =>
        new(
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(File.ReadAllBytes(f))),
            StringComparer.Ordinal
        );
}
