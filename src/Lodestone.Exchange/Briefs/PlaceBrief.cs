using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The brief of a place.</summary>
public static class PlaceBrief
{
    /// <summary>Puts it together.</summary>
    /// <param name="world">World.</param>
    /// <param name="place">Id of the place.</param>
    /// <param name="quality">The section on the quality of the data.</param>
    public static Brief Of(World world, string place, BriefSection quality)
    {
        var briefed = new BriefWorld(world);
        PassedGood[] passed = briefed.Study is { } study
            ?
            [
                .. PlaceReport
                    .Found(world, study, place)
                    .Select(f => new PassedGood(f.Good, f.Dependence))
                    .OrderByDescending(p => p.Value)
                    .ThenBy(p => p.Good.Name, StringComparer.Ordinal),
            ]
            : [];
        return new Brief(
            "place",
            place,
            briefed.Names.Heading(place),
            world.Name,
            world.Version,
            world.BaseYear,
            [
                PlacePosition.Of(briefed, place),
                PlaceDependence.Of(briefed, place, passed),
                PlaceExposure.Of(briefed, place),
                BriefBuffers.Of(briefed, null, place),
                PlaceOptions.Of(briefed, place, passed),
                quality,
            ]
        );
    }
}
