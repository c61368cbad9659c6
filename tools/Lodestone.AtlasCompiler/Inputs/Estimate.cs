namespace Lodestone.AtlasCompiler;

/// <summary>A prior value with its spread and where it comes from.</summary>
/// <param name="Value">Central value.</param>
/// <param name="Deviation">Standard deviation, same unit.</param>
/// <param name="Source">Ids of <c>sources.csv</c>, joined by semicolons.</param>
/// <param name="Evidence">Grade of the value.</param>
/// <param name="Note">What a reader should know.</param>
internal sealed record Estimate(double Value, double Deviation, string Source, string Evidence, string Note)
{
    /// <summary>Rows of the inputs it was read from, joined by semicolons.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Low and high are read as the 5th and 95th percentile of a normal: high - low = 2 x 1.645 deviations.</summary>
    public const double Interval = 3.29;

    /// <summary>Reads low, value, high, source, evidence and note of a row.</summary>
    public static Estimate Read(InputRow row)
    {
        double value = row.Number("value");
        double? low = row.OptionalNumber("low");
        double? high = row.OptionalNumber("high");
        string grade = row["evidence"];
        double byGrade = AtlasCompiler.Evidence.DefaultDeviation(grade) * Math.Abs(value);
        if (low > value || high < value)
        {
            throw new InputException($"{row.Where}: low <= value <= high does not hold");
        }

        double deviation = low is double l && high is double h ? (h - l) / Interval : byGrade;
        return new Estimate(value, deviation, row["source"], grade, row["note"]) { Origin = row.Origin };
    }

    /// <summary>Low end of a reconciled quantity: the relative spread of the prior, kept.</summary>
    public double? Low(double quantity) => Value > 0 ? Math.Round(Math.Max(quantity * (1 - Spread), 0), 6) : null;

    /// <summary>High end of a reconciled quantity.</summary>
    public double? High(double quantity) => Value > 0 ? Math.Round(quantity * (1 + Spread), 6) : null;

    private double Spread => Deviation * Interval / 2 / Value;

    /// <summary>The published value, null when the value was chosen here.</summary>
    public double? Published => AtlasCompiler.Evidence.IsFact(Evidence) ? Value : null;
}
