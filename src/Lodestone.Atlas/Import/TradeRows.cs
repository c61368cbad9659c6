namespace Lodestone.Atlas;

/// <summary>Puts a trade of two countries under a customs code to places and goods, or refuses it with the reason.</summary>
internal sealed class TradeRows(ImportContext context, CountryMap countries, CommodityMap codes, FlowSum sum)
{
    /// <summary>Adds a row. A quantity that is not given, or not a quantity, is not zero: the row is refused and the sum says that it lacks it.</summary>
    /// <returns>True when the row was used.</returns>
    public bool Add(InputRef at, string code, string exporter, string importer, TradeQuantity tonnes)
    {
        RowLedger ledger = context.Ledger;
        string hs = CommodityMap.Pad(code);
        IReadOnlyList<CommodityShare> goods = codes.Find(hs, out string problem, out string subject);
        if (goods.Count == 0)
        {
            ledger.Refuse(at, problem, subject, () => codes.Nearest(hs));
            return false;
        }

        PlaceMatch from = countries.Find(exporter);
        PlaceMatch to = countries.Find(importer);
        foreach (PlaceMatch end in new[] { from, to })
        {
            if (!end.Found)
            {
                ledger.Refuse(at, end.Problem, end.Subject, () => countries.Nearest(end == from ? exporter : importer));
                return false;
            }
        }

        if (from.Place == to.Place)
        {
            ledger.Refuse(at, "trade inside one place of the package", from.Place);
            return false;
        }

        if (tonnes.Number is not { } quantity)
        {
            bool none = tonnes.Problem.Length == 0;
            ledger.Refuse(
                at,
                none ? "the source gives no quantity; unknown is not zero" : tonnes.Problem,
                none ? hs : tonnes.Subject
            );
            foreach (CommodityShare good in goods)
            {
                sum.Missing(good.Good, from.Place, to.Place);
            }

            return false;
        }

        foreach (CommodityShare good in goods)
        {
            sum.Add(good, hs, from, to, quantity, at);
        }

        return true;
    }

    /// <summary>What the exporter reports of a flow of which the importer's report is used; nothing where it cannot be put to places.</summary>
    public void Mirror(string code, string exporter, string importer, double? tonnes)
    {
        (PlaceMatch from, PlaceMatch to) = (countries.Find(exporter), countries.Find(importer));
        if (tonnes is { } quantity && from.Found && to.Found && from.Place != to.Place)
        {
            foreach (CommodityShare good in codes.Find(CommodityMap.Pad(code), out _, out _))
            {
                sum.Mirror(good, from.Place, to.Place, quantity);
            }
        }
    }
}
