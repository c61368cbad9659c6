using Xunit;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>A mistake in the command, or a file that is not there, ends with a message and not with an exception.</summary>
public sealed class CompilerCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lodestone-compiler-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--io")]
    [InlineData("data/atlas", "--help")]
    [InlineData("data/atlas", "docs/atlas.md", "more")]
    public void A_mistake_in_the_command_shows_its_usage(params string[] args)
    {
        (int exit, string error) = Run(args);
        Assert.Equal(2, exit);
        Assert.StartsWith("usage: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_not_there_is_named_before_anything_is_written()
    {
        string page = Path.Combine(_folder, "atlas.md");
        (int exit, string error) = Run(_folder, page);
        Assert.Equal(3, exit);
        Assert.Contains($"there is no page '{page}'", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("places.csv")]
    [InlineData("nowhere")]
    public void A_file_of_the_package_that_is_not_there_is_named(string folder)
    {
        string page = Path.Combine(_folder, "atlas.md");
        File.WriteAllText(page, "# Atlas\n");
        (int exit, string error) = Run(Path.Combine(_folder, folder), page);
        Assert.Equal(3, exit);
        Assert.Contains(".csv", error, StringComparison.Ordinal);
        Assert.Contains(_folder, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_tables_that_is_not_there_is_named()
    {
        (int exit, string error) = Run("--io", Path.Combine(_folder, "nowhere"));
        Assert.Equal(3, exit);
        Assert.Contains("nowhere", error, StringComparison.Ordinal);
    }

    private static (int Exit, string Error) Run(params string[] args)
    {
        using var error = new StringWriter();
        return (CompilerCommand.Run(args, error), error.ToString());
    }
}
