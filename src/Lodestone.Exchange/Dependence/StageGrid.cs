using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>Everybody who does the work at one stage, as a table.</summary>
public static class StageGrid
{
    /// <summary>One row per supplier, largest first, and what did not go through the stage.</summary>
    public static Grid Of(ExposureAnswer answer, string good, string stage)
    {
        IReadOnlyList<(string Supplier, double Share)> suppliers = DependenceProfile.Suppliers(
            answer.Study,
            answer.Place.Length == 0 ? null : answer.Place,
            good,
            stage
        );
        double rest = 1 - suppliers.Sum(s => s.Share);
        List<IReadOnlyList<string>> rows =
        [
            .. suppliers.Select(s =>
                (IReadOnlyList<string>)[s.Supplier, answer.Names.Heading(s.Supplier), Figure.PercentNumber(s.Share)]
            ),
        ];
        if (rest > 1e-9)
        {
            rows.Add(["", "did not go through this stage, or cannot be traced", Figure.PercentNumber(rest)]);
        }

        return new Grid([new("Place"), new("Name"), new($"part of the work at stage '{stage}', %", Align.Right)], rows);
    }
}
