using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The brief of a good: a mineral at a stage.</summary>
public static class GoodBrief
{
    /// <summary>Puts it together.</summary>
    /// <param name="world">World.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="quality">The section on the quality of the data.</param>
    public static Brief Of(World world, string good, BriefSection quality)
    {
        var briefed = new BriefWorld(world);
        string supplier = briefed.Study is { } study
            ? DependenceProfile.Ranking(study, null, good).Select(s => s.Supplier).FirstOrDefault() ?? ""
            : "";
        return new Brief(
            "good",
            good,
            briefed.Names.GoodHeading(good),
            world.Name,
            world.Version,
            world.BaseYear,
            [
                GoodPosition.Of(briefed, good),
                GoodDependence.Of(briefed, good, supplier),
                GoodExposure.Of(briefed, good),
                BriefBuffers.Of(briefed, good, null),
                GoodOptions.Of(briefed, good, supplier),
                quality,
            ]
        );
    }
}
