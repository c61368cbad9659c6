using Lodestone.Model;

namespace Lodestone.Verification.Engine;

/// <summary>The same world with its rows in another order, or in other units.</summary>
internal static class OtherUnits
{
    /// <summary>Every table with its rows shuffled.</summary>
    public static World Shuffled(World world, ulong seed)
    {
        uint table = 0;
        return world with
        {
            Places = Shuffle(world.Places),
            Goods = Shuffle(world.Goods),
            Processes = Shuffle(world.Processes),
            Capacities = Shuffle(world.Capacities),
            Demands = Shuffle(world.Demands),
            Trade = Shuffle(world.Trade),
            Links = Shuffle(world.Links),
            Stocks = Shuffle(world.Stocks),
            Prices = Shuffle(world.Prices),
            Projects = Shuffle(world.Projects),
            Parameters = Shuffle(world.Parameters),
            Sectors = Shuffle(world.Sectors),
        };

        T[] Shuffle<T>(IReadOnlyList<T> rows)
        {
            PhiloxStream noise = new(seed, table++);
            return
            [
                .. rows.Select((row, at) => (row, noise.Uniform(at)))
                    .OrderBy(pair => pair.Item2)
                    .Select(pair => pair.row),
            ];
        }
    }

    /// <summary>Tonnes and dollars in other units: a tonne is <paramref name="mass"/> of the new unit, a dollar <paramref name="money"/>.</summary>
    public static World Scaled(World world, double mass, double money)
    {
        double price = money / mass;
        return world with
        {
            Goods = [.. world.Goods.Select(good => good with { Price = good.Price * price })],
            Capacities =
            [
                .. world.Capacities.Select(plant =>
                    plant with
                    {
                        CapacityPerYear = plant.CapacityPerYear * mass,
                        ActivityPerYear = plant.ActivityPerYear * mass,
                        Cost = plant.Cost * price,
                    }
                ),
            ],
            Demands = [.. world.Demands.Select(use => use with { QuantityPerYear = use.QuantityPerYear * mass })],
            Trade =
            [
                .. world.Trade.Select(flow =>
                    flow with
                    {
                        QuantityPerYear = flow.QuantityPerYear * mass,
                        Freight = flow.Freight * price,
                    }
                ),
            ],
            Links = [.. world.Links.Select(link => link with { MaxPerYear = link.MaxPerYear * mass })],
            Stocks = [.. world.Stocks.Select(stock => stock with { Quantity = stock.Quantity * mass })],
            Prices =
            [
                .. world.Prices.Select(row =>
                    row with
                    {
                        Low = row.Low * price,
                        Price = row.Price * price,
                        High = row.High * price,
                    }
                ),
            ],
            Projects =
            [
                .. world.Projects.Select(project =>
                    project with
                    {
                        CapacityPerYear = project.CapacityPerYear * mass,
                        Capex = project.Capex * money,
                        Opex = project.Opex * price,
                    }
                ),
            ],
            Sectors =
            [
                .. world.Sectors.Select(sector =>
                    sector with
                    {
                        ValueAddedPerTonne = sector.ValueAddedPerTonne * price,
                    }
                ),
            ],
        };
    }
}
