using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests.Ensembles.Files;

public sealed class DraftCheckTests : IDisposable
{
    private static readonly Series Price = new(Variables.Price, "JPN", "", "dy-oxide", "", "", 0, "USD/t");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Series_stand_once_and_within_the_horizon()
    {
        Assert.Contains("at least one series", Refusal([], []), StringComparison.Ordinal);
        Assert.Contains("stands twice", Refusal([Price, Price], []), StringComparison.Ordinal);
        Assert.Contains("outside the 3 periods", Refusal([Price with { Period = 3 }], []), StringComparison.Ordinal);
        Assert.Contains("outside the 3 periods", Refusal([Price with { Period = -2 }], []), StringComparison.Ordinal);
    }

    [Fact]
    public void Drivers_have_columns_of_their_own()
    {
        var driver = new DriverColumn("sigma", "dy-oxide", "", 1, 2, 3);
        Assert.Contains(
            "column sigma@dy-oxide: it is taken",
            Refusal([Price], [driver, driver]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "column steps: it is taken",
            Refusal([Price], [driver with { Name = "steps", Good = "" }]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_draft_is_published_only_whole()
    {
        using EnsembleDraft draft = EnsembleDraft.Open(_folder["runs"], FakePlayer.Plan(), [Price], []);
        Assert.Equal(Enumerable.Range(0, 8), draft.Missing);
        Assert.Contains(
            "block 0 of ensemble 0123456789ab is missing",
            Assert.Throws<InvalidOperationException>(draft.Publish).Message,
            StringComparison.Ordinal
        );
    }

    private string Refusal(IReadOnlyList<Series> series, IReadOnlyList<DriverColumn> drivers)
    {
        string message = Assert
            .Throws<ArgumentException>(() => EnsembleDraft.Open(_folder["runs"], FakePlayer.Plan(), series, drivers))
            .Message;
        Assert.False(Directory.Exists(_folder["runs"]));
        return message;
    }
}
