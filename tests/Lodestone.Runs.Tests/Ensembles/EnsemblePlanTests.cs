namespace Lodestone.Runs.Tests.Ensembles;

public class EnsemblePlanTests
{
    private static readonly RunIdentity Run = new("aaaaaaaaaaaa");

    [Fact]
    public void The_last_block_may_be_shorter()
    {
        EnsemblePlan plan = FakePlayer.Plan(draws: 20, block: 8);
        Assert.Equal((3, 8, 4, 16), (plan.Blocks, plan.DrawsOf(0), plan.DrawsOf(2), plan.FirstDraw(2)));
    }

    [Fact]
    public void The_name_hangs_on_everything_that_moves_the_bytes()
    {
        RunIdentity[] names =
        [
            EnsemblePlan.IdentityOf(Run, 100),
            EnsemblePlan.IdentityOf(new RunIdentity("bbbbbbbbbbbb"), 100),
            EnsemblePlan.IdentityOf(Run, 101),
            EnsemblePlan.IdentityOf(Run, 100, "sobol"),
            EnsemblePlan.IdentityOf(Run, 100, blockDraws: 128),
            EnsemblePlan.IdentityOf(Run, 100, groupSeries: 128),
        ];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.True(RunIdentity.IsHash(name.Hash)));
        Assert.Equal(names[0], EnsemblePlan.IdentityOf(Run, 100));
    }

    [Theory]
    [InlineData(0, 8, 5)]
    [InlineData(1, 0, 5)]
    [InlineData(1, 8, 0)]
    public void Counts_are_positive(int draws, int block, int group) =>
        Assert.Throws<ArgumentException>(() =>
            new EnsembleExecution("runs", FakePlayer.Plan(draws, block, group), () => new FakePlayer()).Play()
        );
}
