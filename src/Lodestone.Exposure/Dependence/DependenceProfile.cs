using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Puts the dependence of one user on one supplier together, stage by stage.</summary>
public static class DependenceProfile
{
    /// <summary>Dependence of a place, or of the world's average user, on a supplier for a good.</summary>
    /// <param name="study">The study.</param>
    /// <param name="place">Id of the place; null = the average user of the world.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="supplier">Id of the supplier.</param>
    /// <returns>The dependence; null when nobody there uses the good in the base year.</returns>
    public static Dependence? Of(DependenceStudy study, string? place, string good, string supplier)
    {
        Mix mix = Mix.Of(study.Network, place, good);
        if (mix.Parts.Count == 0)
        {
            return null;
        }

        var world = new WorldOutput(study, place, good);
        return new Dependence(
            place ?? "",
            good,
            supplier,
            mix.Tonnes,
            mix.Average(u => study.Direct(u, supplier)),
            mix.Average(study.FullPath(supplier)),
            Math.Max(0, 1 - mix.Average(study.Traced)),
            [
                .. StageOrder
                    .Of(study, mix.Parts.Select(p => p.Node))
                    .Select(s => Stage(study, mix, place, s, supplier, world)),
            ]
        );
    }

    /// <summary>Full-path dependence of a user on every place, largest first; places with none are left out.</summary>
    /// <param name="study">The study.</param>
    /// <param name="place">Id of the place; null = the average user of the world.</param>
    /// <param name="good">Id of the good.</param>
    public static IReadOnlyList<(string Supplier, double Share)> Ranking(
        DependenceStudy study,
        string? place,
        string good
    )
    {
        Mix mix = Mix.Of(study.Network, place, good);
        return
        [
            .. study
                .Network.World.Places.Select(p => (p.Id, Share: mix.Average(study.FullPath(p.Id))))
                .Where(p => p.Share > 0)
                .OrderByDescending(p => p.Share)
                .ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Who did the work at a stage for what a user takes in, largest first; the parts add up to what went through the stage.</summary>
    /// <param name="study">The study.</param>
    /// <param name="place">Id of the place; null = the average user of the world.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="stage">The stage.</param>
    public static IReadOnlyList<(string Supplier, double Share)> Suppliers(
        DependenceStudy study,
        string? place,
        string good,
        string stage
    )
    {
        Mix mix = Mix.Of(study.Network, place, good);
        return
        [
            .. study
                .Network.World.Places.Select(p => (p.Id, Share: mix.Average(study.AtStage(stage, p.Id))))
                .Where(p => p.Share > 0)
                .OrderByDescending(p => p.Share)
                .ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
    }

    private static StageDependence Stage(
        DependenceStudy study,
        Mix mix,
        string? place,
        ReachedStage stage,
        string supplier,
        WorldOutput world
    )
    {
        (string largest, double most, double covered) = ("", 0, 0);
        foreach (Place candidate in study.Network.World.Places)
        {
            double share = mix.Average(study.AtStage(stage.Name, candidate.Id));
            covered += share;
            if (share > most)
            {
                (largest, most) = (candidate.Id, share);
            }
        }

        return new StageDependence(
            stage.Name,
            stage.Goods,
            DirectAt(study, place, stage, supplier),
            mix.Average(study.AtStage(stage.Name, supplier)),
            Math.Min(1, covered),
            largest,
            most,
            world.Share(stage, supplier)
        );
    }

    private static double? DirectAt(DependenceStudy study, string? place, ReachedStage stage, string supplier)
    {
        double tonnes = 0;
        double own = 0;
        foreach (string good in stage.Goods)
        {
            Mix mix = Mix.Of(study.Network, place, good);
            tonnes += mix.Tonnes;
            own += mix.Parts.Sum(p => p.Tonnes * study.Direct(p.Node, supplier));
        }

        return tonnes > 0 ? own / tonnes : null;
    }
}
