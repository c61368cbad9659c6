using Xunit;

namespace Lodestone.Model.Tests.Names;

public class NearNameTests
{
    private static readonly string[] Scenarios = ["china-switches-off", "everything-from-china", "baseline"];

    [Theory]
    [InlineData("china", new[] { "china-switches-off", "everything-from-china" })]
    [InlineData("BASE", new[] { "baseline" })]
    [InlineData("chna-switches-off", new[] { "china-switches-off" })]
    [InlineData("baseline-with-reserve", new[] { "baseline" })]
    [InlineData("cobalt", new string[0])]
    [InlineData("a", new string[0])]
    public void Parts_come_before_slips_and_slips_before_what_is_longer(string text, string[] names) =>
        Assert.Equal(names, NearName.Of(text, Scenarios));

    [Fact]
    public void A_slip_is_looked_for_where_no_name_holds_the_text() =>
        Assert.Equal(["y-oxide"], NearName.Of("t-oxide", ["y-oxide", "samarium"]));

    [Theory]
    [InlineData("kitten", "sitting", 9, 3)]
    [InlineData("ab", "ba", 9, 1)]
    [InlineData("kitten", "sitting", 1, 2)]
    [InlineData("a", "abcdef", 2, 3)]
    public void Distance_counts_edits_up_to_its_limit(string a, string b, int limit, int distance) =>
        Assert.Equal(distance, NearName.Distance(a, b, limit));
}
