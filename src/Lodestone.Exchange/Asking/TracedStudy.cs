using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The study of a world's base year, by tonnes and territory.</summary>
internal static class TracedStudy
{
    /// <summary>The study.</summary>
    /// <exception cref="AskingException">Goods go round in a circle that nothing feeds.</exception>
    public static DependenceStudy Of(World world)
    {
        try
        {
            return new DependenceStudy(SupplyNetwork.Of(world));
        }
        catch (UnfedCircleException e)
        {
            throw new AskingException(e.Message, "give the circle a source: a flow or a process that feeds it")
            {
                WithoutSolution = true,
            };
        }
    }
}
