namespace Lodestone.Planning;

/// <summary>Terms of a minimum price. Prices are in one unit of money per tonne (or any unit of quantity), periods are indices.</summary>
public sealed record SupportTerms
{
    /// <summary>Instrument.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>Strike or floor K, ≥ 0.</summary>
    public required double Strike { get; init; }

    /// <summary>Price above which a collar pays the state, ≥ the strike; of no meaning for other instruments.</summary>
    public double Cap { get; init; } = double.PositiveInfinity;

    /// <summary>Part u of the gap above the strike that a one-way floor pays the state, 0–1.</summary>
    public double UpsideShare { get; init; }

    /// <summary>First period in which the state takes its share of the gap above.</summary>
    public int UpsideFrom { get; init; }

    /// <summary>First period with support.</summary>
    public int First { get; init; }

    /// <summary>First period without support again.</summary>
    public int End { get; init; } = int.MaxValue;

    /// <summary>Most tonnes a year that count; infinite without a limit.</summary>
    public double MaxTonnesPerYear { get; init; } = double.PositiveInfinity;

    /// <summary>Tonnes that count.</summary>
    public Eligibility Eligibility { get; init; } = Eligibility.SalesAndStockpiled;

    /// <summary>Periods in a year: the unit in which the limit of tonnes is counted.</summary>
    public int PerYear { get; init; } = 1;

    /// <summary>True in the periods with support.</summary>
    public bool Covers(int period) => period >= First && period < End;

    /// <summary>The same terms, checked.</summary>
    /// <exception cref="ArgumentException">A number means nothing.</exception>
    public SupportTerms Checked()
    {
        Require(Strike >= 0 && double.IsFinite(Strike), $"the strike is {Strike}: it must be 0 or more");
        Require(UpsideShare is >= 0 and <= 1, $"the upside share is {UpsideShare}: it must lie between 0 and 1");
        Require(MaxTonnesPerYear >= 0, $"the limit is {MaxTonnesPerYear} tonnes a year: it must be 0 or more");
        Require(
            Instrument != Instrument.Collar || Cap >= Strike,
            $"the cap of the collar, {Cap}, lies below its strike, {Strike}"
        );
        Require(End > First, "the support ends before it begins");
        Require(PerYear >= 1, "a year has at least one period");
        return this;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
