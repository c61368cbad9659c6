using System.Text.RegularExpressions;

namespace Lodestone.Web.Tests;

/// <summary>The examples of <c>docs/api.md</c> work on the atlas that ships.</summary>
public partial class ApiPageTests
{
    [Fact]
    public async Task Examples_that_read_are_answered()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "api.md"));
        string[] addresses = [.. Address().Matches(page).Select(m => m.Groups[1].Value)];
        string[] reading =
        [
            .. addresses.Where(a =>
                !a.StartsWith("/api/v1/runs", StringComparison.Ordinal)
                && !a.StartsWith("/api/v1/plans", StringComparison.Ordinal)
                && !a.Contains("compare", StringComparison.Ordinal)
            ),
        ];
        Assert.True(reading.Length >= 10);
        await using Site site = await Site.OpenShipped();
        foreach (string address in reading)
        {
            (int status, string body) = await site.Get(address);
            Assert.True(status == 200, $"{address}: {body}");
            Assert.True(body.Count(c => c == '\n') > 1, $"{address} has no rows");
        }
    }

    [GeneratedRegex(@"localhost:5080(/[^\s']+)")]
    private static partial Regex Address();
}
