using Lodestone.Model;
using Lodestone.Planning.Tests.Reserves.Plan;

namespace Lodestone.Planning.Tests.Reserves.Size;

/// <summary>A good of which 12 t are used a year and 8 t are missing over a cut of ten months, sized.</summary>
internal static class Sized
{
    public static SizedReserve Of(double months, double worth)
    {
        var stage = new FakeStage(("ban", "a", worth, (_, _) => 8));
        var request = new ReserveRequest
        {
            Items = [new ReserveItem("a", 100, 1e6, 0.02, 0, 0)],
            Sites = new Dictionary<string, IReadOnlyDictionary<string, double>>
            {
                ["a"] = new Dictionary<string, double> { ["JPN"] = 1 },
            },
            Use = new Dictionary<string, double> { ["a"] = 12 },
            Disruptions = [new ReserveDisruption("ban", 0, 0.2, 1, Provenance.None)],
            Budget = 0,
            Years = 5,
            BuyYears = 1,
            Discount = 0.03,
            Joint = 0.5,
            Tail = 0.05,
            Draws = 4,
        };
        return ReserveSizing.Of(
            request,
            stage,
            ReserveMeasurement.Take(request, stage),
            request.Items[0],
            "",
            new Dictionary<string, double[]> { ["ban"] = [8, 8, 8, 8] },
            new CutShape(months, 0.5, 0.5, 3, 0.9)
        );
    }
}
