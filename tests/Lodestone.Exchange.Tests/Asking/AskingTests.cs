using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Exchange.Tests;

public class AskingTests
{
    private static readonly World World = HandMade.World();

    [Theory]
    [InlineData("chn", "CHN")]
    [InlineData("european union", "EU27")]
    [InlineData(null, null)]
    public void Places_are_found_by_id_and_by_name(string? asked, string? id) =>
        Assert.Equal(id, KnownName.Place(World, "place", asked));

    [Theory]
    [InlineData("", "good: there is no good 'ndfeb-magnt'")]
    [InlineData("--", "--good: there is no good 'ndfeb-magnt'")]
    public void A_misspelt_name_is_guessed_in_the_words_of_whoever_asks(string prefix, string problem)
    {
        var question = new ExposureQuestion { Good = "ndfeb-magnt", Prefix = prefix };
        AskingException e = Assert.Throws<AskingException>(() => question.Answer(World));
        Assert.Equal(problem, e.Message);
        Assert.Equal("did you mean 'ndfeb-magnet'?", e.Remedy);
        Assert.False(e.WithoutSolution);
    }

    [Fact]
    public void A_question_is_about_one_thing()
    {
        AskingException none = Assert.Throws<AskingException>(() => new ExposureQuestion().Checked());
        Assert.Contains("good=", none.Remedy, StringComparison.Ordinal);
        var both = new ExposureQuestion
        {
            Good = "a",
            Product = "b",
            Prefix = "--",
        };
        Assert.Equal("--good and --product are both given", Assert.Throws<AskingException>(both.Checked).Message);
        Assert.Throws<AskingException>(() => new ExposureQuestion { Good = "a", Depth = 0 }.Checked());
        Assert.Throws<AskingException>(() => new ExposureQuestion { Good = "a", Least = double.NaN }.Checked());
    }

    [Theory]
    [InlineData("serve", "serve", 0)]
    [InlineData("sevre", "serve", 1)]
    [InlineData("serv", "serve", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Edits_count_letters(string a, string b, int edits)
    {
        Assert.Equal(edits, NearWord.Edits(a, b));
        Assert.Equal(edits, NearWord.Edits(b, a));
    }

    [Fact]
    public void Far_words_are_not_guessed() => Assert.Equal("see there", NearWord.Hint("xyz", ["abc"], "see there"));
}
