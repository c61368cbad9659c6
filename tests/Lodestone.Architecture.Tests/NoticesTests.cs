using System.Text.Json;

namespace Lodestone.Architecture.Tests;

/// <summary>What Lodestone is built from is named with version and licence.</summary>
public class NoticesTests
{
    private const string File = "THIRD-PARTY-NOTICES.md";
    private const string ClientLock = "src/Lodestone.Web/Client/package-lock.json";

    /// <summary>The SDK picks the version of this one; it is named without.</summary>
    private const string OfTheSdk = "Microsoft.AspNetCore.App.Internal.Assets";

    public static TheoryData<string> Locks =>
        [
            .. Repository.Tracked.Where(f =>
                f.StartsWith("src/", StringComparison.Ordinal)
                && f.EndsWith("/packages.lock.json", StringComparison.Ordinal)
            ),
        ];

    [Theory]
    [MemberData(nameof(Locks))]
    public void Every_package_of_the_product_is_named_with_its_version(string file)
    {
        string notices = Repository.Read(File);
        using JsonDocument locked = JsonDocument.Parse(Repository.Read(file));
        IEnumerable<string> missing =
            from framework in locked.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where package.Value.TryGetProperty("resolved", out _)
            let version = package.Name == OfTheSdk
                ? "as the SDK has it"
                : package.Value.GetProperty("resolved").GetString()
            let row = $"| {package.Name} | {version} |"
            where !notices.Contains(row, StringComparison.OrdinalIgnoreCase)
            select row;
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_package_of_the_pages_is_named_with_its_version()
    {
        const string Folder = "node_modules/";
        string notices = Repository.Read(File);
        using JsonDocument locked = JsonDocument.Parse(Repository.Read(ClientLock));
        IEnumerable<string> missing =
            from package in locked.RootElement.GetProperty("packages").EnumerateObject()
            where package.Name.StartsWith(Folder, StringComparison.Ordinal)
            // Of a tool for many systems the one of this system is taken: the tool itself is named.
            where !package.Value.TryGetProperty("optional", out _)
            let row = $"| {package.Name[Folder.Length..]} | {package.Value.GetProperty("version").GetString()} |"
            where !notices.Contains(row, StringComparison.Ordinal)
            select row;
        Assert.Empty(missing);
    }

    /// <summary>Who restores with another registry finds the same packages: the lock file names them by content, not by host.</summary>
    [Fact]
    public void The_lock_file_of_the_pages_names_no_host() =>
        Assert.DoesNotContain("\"resolved\"", Repository.Read(ClientLock), StringComparison.Ordinal);
}
