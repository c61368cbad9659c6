namespace Lodestone.Planning;

/// <summary>Stocks that follow from purchases: what is bought before a period is there, less what is lost since.</summary>
internal static class ReserveStock
{
    /// <summary>Share of a purchase of a period that is left at the start of another; 0 where it comes too late.</summary>
    public static double Left(ReserveItem item, int bought, int at, double yearsPerPeriod) =>
        at > bought ? Math.Pow(1 - item.LossRate, (at - bought) * yearsPerPeriod) : 0;

    /// <summary>Stock of a good at a site at the start of a period, t.</summary>
    public static double At(
        ReserveItem item,
        string site,
        IEnumerable<Purchase> purchases,
        int period,
        double yearsPerPeriod
    ) =>
        purchases
            .Where(purchase => purchase.Good == item.Good && purchase.Site == site)
            .Sum(purchase => purchase.Tonnes * Left(item, purchase.Period, period, yearsPerPeriod));
}
