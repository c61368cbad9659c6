namespace Lodestone.Cases.Tests;

/// <summary>The folder <c>data</c> of the repository, found upwards from the test's own folder.</summary>
internal static class DataFolder
{
    public static string Atlas => Find("atlas");

    public static string Cases => Find("cases");

    private static string Find(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "data", name);
            if (Directory.Exists(candidate) && File.Exists(Path.Combine(at.FullName, "Lodestone.slnx")))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException($"no data/{name} above {AppContext.BaseDirectory}");
    }
}
