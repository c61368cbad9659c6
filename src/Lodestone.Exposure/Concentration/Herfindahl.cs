namespace Lodestone.Exposure;

/// <summary>Concentration of a supply: the Herfindahl–Hirschman index.</summary>
public static class Herfindahl
{
    /// <summary>HHI = Σ s², between 1/n for n equal suppliers and 1 for a single one.</summary>
    /// <param name="shares">Shares 0–1; they should add up to 1.</param>
    /// <remarks>Times 10,000 it is the index that antitrust authorities print; above 2,500 is called highly concentrated.</remarks>
    public static double Index(IEnumerable<double> shares) => shares.Sum(s => s * s);

    /// <summary>The shares of amounts.</summary>
    /// <param name="amounts">Amounts, 0 or more.</param>
    /// <returns>Amounts over their sum; empty when the sum is 0.</returns>
    public static IReadOnlyList<double> Shares(IReadOnlyCollection<double> amounts)
    {
        double total = amounts.Sum();
        return total > 0 ? [.. amounts.Select(a => a / total)] : [];
    }
}
