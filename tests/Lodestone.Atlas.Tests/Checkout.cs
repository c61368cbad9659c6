namespace Lodestone.Atlas.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lodestone.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
