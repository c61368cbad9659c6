using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Lodestone.Architecture.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Skipped =
    [
        "bin",
        "obj",
        "runs",
        ".git",
        "BenchmarkDotNet.Artifacts",
        "node_modules",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>Projects under <c>src</c>: name to the parsed project file.</summary>
    public static IReadOnlyDictionary<string, XDocument> SourceProjects { get; } = Projects("src");

    /// <summary>Projects under <c>tests</c>.</summary>
    public static IReadOnlyDictionary<string, XDocument> TestProjects { get; } = Projects("tests");

    /// <summary>Every C# file under <c>src</c>, relative to the root.</summary>
    public static IReadOnlyList<string> Sources { get; } =
    [.. Files("src").Where(f => f.EndsWith(".cs", StringComparison.Ordinal))];

    /// <summary>What git tracks; without git, every file that no build makes.</summary>
    public static IReadOnlyList<string> Tracked { get; } = TrackedFiles();

    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    /// <summary>Files below a folder, build folders aside, relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        string start = Path.Combine(Root, folder);
        if (!Directory.Exists(start))
        {
            return [];
        }

        return Directory
            .EnumerateFiles(start, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(Skipped.Contains))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Names of the projects a project refers to.</summary>
    public static IReadOnlyList<string> References(XDocument project) =>
        [
            .. project
                .Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))),
        ];

    private static Dictionary<string, XDocument> Projects(string folder) =>
        Files(folder)
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .ToDictionary(
                f => Path.GetFileNameWithoutExtension(f)!,
                f => XDocument.Parse(Read(f)),
                StringComparer.Ordinal
            );

    private static List<string> TrackedFiles()
    {
        try
        {
            using Process git = Process.Start(
                new ProcessStartInfo("git", "ls-files -z --cached --others --exclude-standard")
                {
                    WorkingDirectory = Root,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            string text = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0)
            {
                return
                [
                    .. text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                        .Where(f => File.Exists(Path.Combine(Root, f))),
                ];
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git: the files of the folder stand in.
        }

        return [.. Files(".").Select(f => f.StartsWith("./", StringComparison.Ordinal) ? f[2..] : f)];
    }

    private static string FindRoot([CallerFilePath] string here = "")
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
