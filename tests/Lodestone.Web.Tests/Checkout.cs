using System.Runtime.CompilerServices;

namespace Lodestone.Web.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string here = "")
    {
        foreach (string start in (string[])[AppContext.BaseDirectory, here])
        {
            for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "Lodestone.slnx")))
                {
                    return at.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException("there is no Lodestone.slnx above the tests");
    }
}
