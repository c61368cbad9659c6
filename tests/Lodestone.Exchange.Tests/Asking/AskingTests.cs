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
        Assert.Equal("did you mean 'ndfeb-magnet' (NdFeB magnets)?", e.Remedy);
        Assert.False(e.WithoutSolution);
    }

    [Theory]
    [InlineData("magnet", "did you mean 'ndfeb-magnet' (NdFeB magnets)?")]
    [InlineData("dysprosium", "did you mean 'dy-oxide' (Dysprosium oxide)?")]
    [InlineData("dysprosium oxid", "did you mean 'dy-oxide' (Dysprosium oxide)?")]
    [InlineData("copper", "known: dy-oxide, ndfeb-magnet")]
    public void A_part_of_a_name_leads_to_those_that_hold_it(string asked, string remedy) =>
        Assert.Equal(remedy, Assert.Throws<AskingException>(() => KnownName.Good(World, "--good", asked)).Remedy);

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
        Assert.Equal(edits, NearName.Distance(a, b, 9));
        Assert.Equal(edits, NearName.Distance(b, a, 9));
    }

    [Fact]
    public void Far_words_are_not_guessed() => Assert.Equal("see there", NearWord.Hint("xyz", ["abc"], "see there"));
}
