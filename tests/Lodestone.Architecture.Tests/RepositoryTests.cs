using System.Text.RegularExpressions;

namespace Lodestone.Architecture.Tests;

public partial class RepositoryTests
{
    private const int MostEntries = 16;
    private const int LargestText = 4_000_000;

    private static readonly string[] Texts =
    [
        ".cs",
        ".csproj",
        ".props",
        ".targets",
        ".slnx",
        ".md",
        ".txt",
        ".json",
        ".yaml",
        ".yml",
        ".csv",
        ".cff",
        ".sh",
        ".html",
        ".css",
        ".js",
        ".razor",
        "",
    ];

    /// <summary>Entries that we chose to put at the root; files that tools look for there by name are not counted.</summary>
    [Fact]
    public void The_root_is_small()
    {
        HashSet<string> entries =
        [
            .. Repository.Tracked.Select(f => f.Split('/')[0]).Where(e => !ByToolsOnly().IsMatch(e)),
        ];
        Assert.InRange(entries.Count, 1, MostEntries);
    }

    /// <summary>A file that names a folder of somebody's machine works on that machine only.</summary>
    [Fact]
    public void No_file_mentions_a_folder_of_one_machine()
    {
        IEnumerable<string> wrong =
            from file in Repository.Tracked
            where
                Texts.Contains(Path.GetExtension(file))
                && new FileInfo(Path.Combine(Repository.Root, file)).Length < LargestText
            from Match match in MachineFolder().Matches(Repository.Read(file))
            select $"{file}: {match.Value}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("lodestone")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    [InlineData("eng/nightly")]
    [InlineData("eng/mutation")]
    public void Scripts_can_be_executed(string script)
    {
        string path = Path.Combine(Repository.Root, script);
        Assert.True(File.Exists(path), $"{script} is missing");
        Assert.StartsWith("#!/usr/bin/env bash\n", File.ReadAllText(path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), $"{script} cannot be executed");
        }
    }

    [Fact]
    public void Text_files_end_their_lines_with_lf() =>
        Assert.Empty(
            Repository.Tracked.Where(f =>
                Path.GetExtension(f) is ".cs" or ".csproj" or ".md" or ".yaml"
                && Repository.Read(f).Contains('\r', StringComparison.Ordinal)
            )
        );

    [GeneratedRegex(@"^(\..*|Directory\..*|global\.json|.*\.slnx|LICENSE|CITATION\.cff)$")]
    private static partial Regex ByToolsOnly();

    // Written in parts, so that this file does not match itself.
    [GeneratedRegex(
        "(?<![\\w.$}/-])/(?:"
            + "wor"
            + "k|ho"
            + "me|ro"
            + "ot|Us"
            + "ers|mn"
            + "t)/[A-Za-z0-9_.-]+|[A-Z]:\\\\Us"
            + "ers\\\\"
    )]
    private static partial Regex MachineFolder();
}
