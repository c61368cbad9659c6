using Xunit;

namespace Lodestone.Model.Tests;

public class ChainMapTests
{
    private readonly ChainMap _map = new(TwoChains.World());

    [Fact]
    public void Goods_of_one_process_are_one_chain_and_so_is_what_follows()
    {
        Assert.Equal(2, _map.Count);
        Assert.Equal(["ore", "metal", "magnet"], Goods(0));
        Assert.Equal(["bauxite", "alumina", "gallium"], Goods(1));
    }

    [Fact]
    public void A_good_that_no_process_knows_is_a_chain_of_its_own()
    {
        World world = TwoChains.World();
        Good alone = world.Goods[0] with { Id = "helium" };
        Assert.Equal(3, new ChainMap(world with { Goods = [.. world.Goods, alone] }).Count);
    }

    [Fact]
    public void An_unknown_good_has_no_chain() => Assert.Throws<KeyNotFoundException>(() => _map.Of("tin"));

    private IEnumerable<string> Goods(int chain) =>
        TwoChains.World().Goods.Select(g => g.Id).Where(id => _map.Of(id) == chain);
}
