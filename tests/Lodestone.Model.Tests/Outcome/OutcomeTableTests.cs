using CsCheck;
using Xunit;

namespace Lodestone.Model.Tests;

public class OutcomeTableTests
{
    private static readonly Gen<string> Name = Gen.Int[0, 3].Select(i => ((string[])["", "a", "b", "c"])[i]);

    private static readonly Gen<OutcomeRow[]> Rows = Gen.Select(
        Name,
        Name,
        Name,
        Gen.Int[-1, 3],
        Gen.Double,
        (variable, place, good, period, value) => new OutcomeRow(variable, place, "", good, "", "", period, "t", value)
    ).Array[0, 60];

    [Fact]
    public void Rows_come_back_as_they_were_put_in() =>
        Rows.Sample(rows =>
        {
            OutcomeTable table = [.. rows];
            Assert.Equal(rows.Length, table.Count);
            List<OutcomeRow> walked = [];
            foreach (OutcomeRow row in table)
            {
                walked.Add(row);
            }

            Assert.Equal(rows, walked);
            Assert.Equal(rows, table.AsEnumerable());
            Assert.Equal(rows, Enumerable.Range(0, rows.Length).Select(i => table[i]));
        });

    [Fact]
    public void A_series_is_named_once() =>
        Rows.Sample(rows =>
        {
            OutcomeTable table = [.. rows];
            Assert.Equal(table.Series.Count, table.Series.Distinct().Count());
            Assert.Equal(
                rows.Select(r => (r.Variable, r.Place, r.Good)).Distinct(),
                table.Series.Select(s => (s.Variable, s.Place, s.Good))
            );
        });

    [Fact]
    public void A_part_has_the_rows_of_the_series_asked_for_in_their_order() =>
        Rows.Sample(rows =>
        {
            OutcomeTable table = [.. rows];
            OutcomeTable part = table.Only(series => series.Good == "a");
            Assert.Equal(rows.Where(r => r.Good == "a"), part.AsEnumerable());
            Assert.Equal(rows.Any(r => r.Good == "a"), table.Any(series => series.Good == "a"));
            Assert.False(part.Any(series => series.Good == "b"));
            Assert.Equal(
                rows.Where(r => r is { Good: "a", Place: "b" }),
                part.Only(series => series.Place == "b").AsEnumerable()
            );
        });

    [Fact]
    public void Parts_together_have_every_row_once() =>
        Rows.Sample(rows =>
        {
            OutcomeTable table = [.. rows];
            IReadOnlyDictionary<string, OutcomeTable> byGood = table.By(series => series.Good);
            Assert.Equal(rows.Select(r => r.Good).Distinct(), byGood.Keys);
            Assert.All(byGood, part => Assert.Equal(rows.Where(r => r.Good == part.Key), part.Value.AsEnumerable()));
            IReadOnlyDictionary<string, OutcomeTable> some = table.By(series =>
                series.Good == "a" ? null : series.Good
            );
            Assert.Equal(byGood.Keys.Where(good => good != "a"), some.Keys);
            Assert.All(some, part => Assert.Equal(byGood[part.Key].AsEnumerable(), part.Value.AsEnumerable()));
        });

    [Fact]
    public void Periods_with_the_same_series_share_their_numbers()
    {
        OutcomeTableBuilder builder = new();
        int price = builder.Register(new OutcomeSeries("price", "A", "", "g", "", "", "USD/t"));
        int supply = builder.Register(new OutcomeSeries("supply", "A", "", "g", "", "", "t"));
        foreach (int period in (int[])[-1, 0, 1])
        {
            builder.Begin(period);
            builder.Put(price, 10 + period);
            builder.Put(supply, 20 + period);
        }

        builder.Begin(2);
        builder.Put(supply, 22);
        OutcomeTable table = builder.Build();
        Assert.Equal(7, table.Count);
        Assert.Equal([-1, 0, 1, 2], table.Blocks.Select(block => block.Period));
        Assert.Same(table.Blocks[0].SharedSeries, table.Blocks[2].SharedSeries);
        OutcomeTable part = table.By(series => series.Variable)["price"];
        Assert.Equal([9, 10, 11], part.Select(row => row.Value));
        Assert.Same(part.Blocks[0].SharedSeries, part.Blocks[2].SharedSeries);
        Assert.Equal(new OutcomeRow("price", "A", "", "g", "", "", 1, "USD/t", 11), table[4]);
        Assert.Equal(new OutcomeRow("supply", "A", "", "g", "", "", 2, "t", 22), table[^1]);
    }

    [Fact]
    public void A_part_of_periods_that_repeat_each_other_has_its_rows_and_shares_their_numbers() =>
        Gen.Select(Name.Array[1, 8], Gen.Int[0, 3].Array[5])
            .Sample(
                (goods, missing) =>
                {
                    OutcomeRow[] rows =
                    [
                        .. Enumerable
                            .Range(0, missing.Length)
                            .SelectMany(period =>
                                goods
                                    .Skip(missing[period])
                                    .Select(
                                        (good, at) => new OutcomeRow($"v{at}", "", "", good, "", "", period, "t", at)
                                    )
                            ),
                    ];
                    OutcomeTable table = [.. rows];
                    OutcomeTable part = table.Only(series => series.Good is "a" or "b");
                    Assert.Equal(rows.Where(r => r.Good is "a" or "b"), part.AsEnumerable());
                    foreach ((OutcomeBlock last, OutcomeBlock next) in part.Blocks.Zip(part.Blocks.Skip(1)))
                    {
                        bool follows = next.Period == last.Period + 1;
                        bool same = last.Series.SequenceEqual(next.Series);
                        Assert.True(!(follows && same) || ReferenceEquals(last.SharedSeries, next.SharedSeries));
                    }
                }
            );

    [Fact]
    public void A_row_that_is_not_there_is_refused()
    {
        OutcomeTable table = [new OutcomeRow("price", "A", "", "g", "", "", 0, "USD/t", 1)];
        Assert.Throws<ArgumentOutOfRangeException>(() => table[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[-1]);
        OutcomeTable none = [];
        Assert.Empty(none);
    }
}
