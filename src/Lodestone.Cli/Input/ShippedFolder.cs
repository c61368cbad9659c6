using Lodestone.Atlas;

namespace Lodestone.Cli;

/// <summary>Finds a data package that ships: from the working directory upwards, else beside the program.</summary>
internal static class ShippedFolder
{
    /// <summary>The folder asked for; else the shipped one; null when there is none.</summary>
    /// <param name="session">Working directory and home.</param>
    /// <param name="asked">Folder named on the command line; null for none.</param>
    /// <param name="shipped">Path from the root of a checkout, such as <c>data/atlas</c>.</param>
    public static string? Find(Session session, string? asked, string shipped) =>
        asked is not null
            ? session.Full(asked)
            : Upwards(session.Host.WorkingDirectory, shipped) ?? Upwards(session.Host.Home, shipped);

    private static string? Upwards(string start, string shipped)
    {
        for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, shipped);
            if (File.Exists(Path.Combine(candidate, PackageDescriptor.FileName)))
            {
                return candidate;
            }
        }

        return null;
    }
}
