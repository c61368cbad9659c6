using Xunit;

namespace Lodestone.Optimization.Tests.Labels;

public class AlignmentTests
{
    private static readonly IndexSet Goods = new("good", "ore", "metal");
    private static readonly IndexSet Places = new("place", "A", "B", "C");
    private static readonly Domain Both = Domain.Product(Goods, Places);

    [Fact]
    public void Missing_labels_are_named()
    {
        LabelledData cost = LabelledData.Of(
            "cost",
            [Goods, Places],
            [(["ore", "A"], 1), (["ore", "C"], 2), (["metal", "A"], 3), (["metal", "C"], 4)]
        );
        LabelException error = Assert.Throws<LabelException>(() => cost.On(Both));
        Assert.Equal(["ore, B", "metal, B"], error.Missing);
        Assert.Empty(error.Surplus);
        Assert.Contains("cost", error.Message, StringComparison.Ordinal);
        Assert.Contains("ore, B | metal, B", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Surplus_labels_are_named()
    {
        var more = new IndexSet("place", "C", "D", "A", "B");
        LabelledData capacity = LabelledData.Of("capacity", more, 3, 4, 1, 2);
        LabelException error = Assert.Throws<LabelException>(() => capacity.On(Both));
        Assert.Equal(["D"], error.Surplus);
        Assert.Equal([1, 2, 3, 1, 2, 3], capacity.On(Both, otherwise: 0).Values);
    }

    [Fact]
    public void The_order_of_axes_and_labels_does_not_matter()
    {
        var turned = Domain.Product(new IndexSet("place", "C", "A", "B"), new IndexSet("good", "metal", "ore"));
        LabelledData data = LabelledData.From("data", turned, l => (l[1] == "ore" ? 10 : 20) + l[0][0]);
        Assert.Equal([75, 76, 77, 85, 86, 87], data.On(Both).Values);
    }

    [Fact]
    public void An_unknown_axis_is_refused()
    {
        LabelledData data = LabelledData.Constant("cost", Domain.Product(new IndexSet("period", "1")), 1);
        Assert.Contains("period", Assert.Throws<LabelException>(() => data.On(Both)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", " ")]
    public void Labels_are_distinct_and_not_empty(string one, string other) =>
        Assert.Throws<LabelException>(() => new IndexSet("good", one, other));

    [Fact]
    public void A_tuple_given_twice_or_unknown_is_refused()
    {
        Assert.Contains(
            "twice",
            Assert
                .Throws<LabelException>(() =>
                    Domain.Of(
                        [Goods],
                        [
                            ["ore"],
                            ["ore"],
                        ]
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "good has no 'oar'",
            Assert
                .Throws<LabelException>(() =>
                    Domain.Of(
                        [Goods],
                        [
                            ["oar"],
                        ]
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
        Assert.Throws<LabelException>(() => Both.IndexOf("ore", "D"));
        Assert.Throws<LabelException>(() => Domain.Product(Goods, Goods));
        Assert.Throws<LabelException>(() => LabelledData.Of("x", Goods, 1, double.NaN));
        Assert.Throws<LabelException>(() => LabelledData.Of("x", Goods, 1));
    }
}
