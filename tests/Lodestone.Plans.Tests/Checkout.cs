namespace Lodestone.Plans.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>A path below its root.</summary>
    public static string Path(params string[] parts)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Lodestone.slnx")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine([folder!.FullName, .. parts]);
    }
}
