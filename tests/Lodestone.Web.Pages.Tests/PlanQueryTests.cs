namespace Lodestone.Web.Pages.Tests;

/// <summary>What the pages of plans ask, read from their addresses.</summary>
public sealed class PlanQueryTests : IDisposable
{
    private readonly Desk _desk = new(shipped: true);

    [Fact]
    public void A_silent_address_is_the_first_plan_that_ships()
    {
        PlanAsk ask = ReserveQuery.Of(PageQuery.Of("/reserve"), _desk.Library).Ask(PlanKind.Plan);
        Assert.Equal(("australia", null, 64), (ask.Plan, ask.Budget, ask.Draws));
        Assert.Null(ask.Goods);
    }

    [Fact]
    public void What_the_shipped_plan_says_anyway_is_the_same_question()
    {
        string address = "/reserve?plan=australia&amount=1200&goods=rare-earths&goods=ga&goods=sb&members=AUS";
        Assert.Equal(
            ReserveQuery.Of(PageQuery.Of("/reserve"), _desk.Library).Ask(PlanKind.Plan),
            ReserveQuery.Of(PageQuery.Of(address), _desk.Library).Ask(PlanKind.Plan)
        );
    }

    [Fact]
    public void Money_goods_and_members_become_options_of_the_command_line()
    {
        ReserveQuery query = ReserveQuery.Of(
            PageQuery.Of("/reserve?amount=20&currency=USD&goods=ga&members=USA&members=JPN&days=30&alone=yes&draws=16"),
            _desk.Library
        );
        PlanAsk ask = query.Ask(PlanKind.Plan);
        Assert.Equal(("20m USD", 30.0, true, 16), (ask.Budget, ask.AtLeastDays, ask.Alone, ask.Draws));
        Assert.Equal(["USA", "JPN"], ask.Members!);
        Assert.Null(query.Ask(PlanKind.Frontier).AtLeastDays);
        Assert.Equal(
            "lodestone reserve plan australia --budget \"20m USD\" --goods ga --members USA,JPN --at-least-days 30 --alone --draws 16",
            query.Command("plan")
        );
    }

    [Theory]
    [InlineData("/reserve?amount=-1")]
    [InlineData("/reserve?amount=lots")]
    [InlineData("/reserve?plan=nowhere")]
    [InlineData("/reserve?currency=XXX")]
    [InlineData("/reserve?money=1")]
    public void A_reserve_that_cannot_be_is_refused(string address) =>
        Assert.Throws<Refusal>(() => ReserveQuery.Of(PageQuery.Of(address), _desk.Library));

    [Fact]
    public void A_silent_address_is_the_floor_of_the_agreement()
    {
        SupportQuery query = SupportQuery.Of(PageQuery.Of("/support"), _desk.Library);
        Assert.Equal("lodestone support compare --good ndpr-oxide --place USA --floor \"110 USD/kg\"", query.Command);
    }

    [Theory]
    [InlineData("/support?floor=0")]
    [InlineData("/support?years=41")]
    [InlineData("/support?instrument=gift")]
    [InlineData("/support?good=gold-bars")]
    public void A_price_that_cannot_be_is_refused(string address) =>
        Assert.Throws<Refusal>(() => SupportQuery.Of(PageQuery.Of(address), _desk.Library));

    [Fact]
    public void A_cap_is_of_a_collar_alone()
    {
        PlanAsk floor = SupportQuery.Of(PageQuery.Of("/support?instrument=cfd&cap=150"), _desk.Library).Ask();
        PlanAsk collar = SupportQuery.Of(PageQuery.Of("/support?instrument=collar&cap=150"), _desk.Library).Ask();
        Assert.Equal((null, "150 USD/kg"), (floor.Cap, collar.Cap));
    }

    public void Dispose() => _desk.Dispose();
}
