namespace Lodestone.Web.Pages.Tests;

public class PageQueryTests
{
    [Fact]
    public void A_page_and_its_data_read_the_same_query()
    {
        var page = PageQuery.Of("http://localhost/chain?good=dy-oxide&top=4");
        var data = PageQuery.Of("/chain.csv?good=dy-oxide&top=4");
        Assert.Equal((page.Path, page.With()), (data.Path, data.With()));
        Assert.Equal("/chain.json?good=dy-oxide&top=4", page.As("json"));
    }

    [Fact]
    public void An_address_keeps_what_is_not_changed_and_drops_what_is_empty()
    {
        var query = PageQuery.Of("/chain?good=dy-oxide&pin=CHN");
        Assert.Equal("/chain?good=dy-oxide", query.With(("pin", null)));
        Assert.Equal("/chain?good=dy-oxide&pin=JPN", query.With(("pin", "JPN")));
        Assert.Equal("/why?key=a%20b%2F%26", PageQuery.Address("/why", ("key", "a b/&"), ("table", "")));
    }

    [Theory]
    [InlineData("/x?n=3", 3)]
    [InlineData("/x", 7)]
    [InlineData("/x?n=", 7)]
    public void A_number_is_read_or_the_usual_one_holds(string address, int expected) =>
        Assert.Equal(expected, PageQuery.Of(address).Whole("n", 7, 1, 10));

    [Theory]
    [InlineData("/x?n=0")]
    [InlineData("/x?n=11")]
    [InlineData("/x?n=1.5")]
    [InlineData("/x?n=abc")]
    public void A_number_outside_is_refused_with_what_would_be_right(string address)
    {
        Refusal refusal = Assert.Throws<Refusal>(() => PageQuery.Of(address).Whole("n", 7, 1, 10));
        Assert.Equal(400, refusal.Status);
        Assert.Equal("write a whole number from 1 to 10", refusal.Findings[0].Remedy);
    }

    [Fact]
    public void A_word_that_is_not_known_is_refused()
    {
        Refusal refusal = Assert.Throws<Refusal>(() => PageQuery.Of("/x?m=c").Choice("m", ["a", "b"]));
        Assert.Equal("write one of a, b", refusal.Findings[0].Remedy);
        Assert.Equal("a", PageQuery.Of("/x").Choice("m", ["a", "b"]));
    }

    [Fact]
    public void A_parameter_that_would_change_nothing_is_refused()
    {
        Refusal refusal = Assert.Throws<Refusal>(() => PageQuery.Of("/x?god=1").Only("good", "place"));
        Assert.Equal("this page has no parameter 'god'", refusal.Findings[0].Problem);
        Assert.Equal("did you mean 'good'?", refusal.Findings[0].Remedy);
        Assert.Equal("1", PageQuery.Of("/x?good=1").Only("good").Text("good"));
    }

    [Fact]
    public void Text_without_end_is_refused() =>
        Assert.Throws<Refusal>(() => PageQuery.Of($"/x?q={new string('a', 201)}").Text("q"));
}
