using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Notes on routes that carry nothing or that two tables claim.</summary>
internal static class RouteCheck
{
    public static void Check(World world, FindingLog log)
    {
        HashSet<string> homogeneous = [.. world.Goods.Where(g => g.IsHomogeneous).Select(g => g.Id)];
        HashSet<(string, string, string)> traded = [];
        foreach (TradeFlow flow in world.Trade)
        {
            if (flow.QuantityPerYear > 0)
            {
                traded.Add((flow.Good, flow.Exporter, flow.Importer));
            }
            else if (!homogeneous.Contains(flow.Good) && flow.Exporter != flow.Importer)
            {
                log.Note(
                    new Position(flow.Provenance.File, flow.Provenance.Line, 0),
                    "quantity_t",
                    $"a row with 0 t opens no route, because the sigma of '{flow.Good}' is finite",
                    "to let the route open, put it in links.csv"
                );
            }
        }

        foreach (Link link in world.Links.Where(l => traded.Contains((l.Good, l.Exporter, l.Importer))))
        {
            log.Warning(
                new Position(link.Provenance.File, link.Provenance.Line, 0),
                "good",
                $"the route {link.Good} {link.Exporter} to {link.Importer} has base trade in trade.csv already",
                "delete the link"
            );
        }
    }
}
