using System.Text.Json;

namespace Lodestone.Architecture.Tests;

/// <summary>What Lodestone is built from is named with version and licence.</summary>
public class NoticesTests
{
    private const string File = "THIRD-PARTY-NOTICES.md";

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
            let row = $"| {package.Name} | {package.Value.GetProperty("resolved").GetString()} |"
            where !notices.Contains(row, StringComparison.OrdinalIgnoreCase)
            select row;
        Assert.Empty(missing);
    }
}
