namespace Lodestone.AtlasCompiler;

/// <summary>A stock of an input row at one place: tonnes that a source states, or days of base use.</summary>
/// <param name="Tonnes">t held.</param>
/// <param name="Days">The same in days of base use.</param>
/// <param name="Low">Low end, days of base use.</param>
/// <param name="High">High end, days of base use.</param>
internal sealed record HeldStock(double Tonnes, double Days, double Low, double High)
{
    private const double DaysPerYear = 365;

    /// <summary>Reads a row.</summary>
    /// <param name="row">Row of stocks.csv; its unit is <c>t</c> or <c>days of base use</c>.</param>
    /// <param name="use">Use of the good at the place, t per year.</param>
    /// <exception cref="InputException">The unit is another one, or tonnes are held where nothing is used.</exception>
    public static HeldStock Of(InputRow row, double use)
    {
        double value = row.Number("value");
        switch (row["unit"])
        {
            case "days of base use":
                return new HeldStock(use * value / DaysPerYear, value, row.Number("low"), row.Number("high"));
            case "t" when use > 0:
                double spread = Estimate.Interval / 2 * Evidence.DefaultDeviation(row["evidence"]);
                double perDay = use / DaysPerYear;
                return new HeldStock(
                    value,
                    Math.Round(value / perDay, 3),
                    Math.Round((row.OptionalNumber("low") ?? (value * (1 - spread))) / perDay, 3),
                    Math.Round((row.OptionalNumber("high") ?? (value * (1 + spread))) / perDay, 3)
                );
            case "t":
                throw new InputException(
                    $"{row.Where}: '{row["good"]}' is not used in '{row["place"]}', so that its stock covers no day of use; leave the row out"
                );
            default:
                throw new InputException(
                    $"{row.Where}: the unit of a stock is 't' or 'days of base use', not '{row["unit"]}'"
                );
        }
    }

    /// <summary>True when a row for everywhere gives way at a place to one of its own.</summary>
    public static bool GivesWay(InputRow row, string place, IEnumerable<InputRow> all) =>
        row["place"] != place
        && all.Any(own => own["good"] == row["good"] && own["owner"] == row["owner"] && own["place"] == place);
}
