namespace Lodestone.AtlasCompiler;

/// <summary>A stock of an input row at one place: tonnes that a source states, or days of base use.</summary>
/// <param name="Tonnes">t held.</param>
/// <param name="Days">The same in days of base use.</param>
/// <param name="Low">Low end, days of base use.</param>
/// <param name="High">High end, days of base use.</param>
internal sealed record HeldStock(double Tonnes, double Days, double Low, double High)
{
    private const double DaysPerYear = 365;

    /// <summary>Stocks of every row at the places it speaks of; a row for everywhere gives way at a place to one of its own.</summary>
    /// <param name="rows">Rows of stocks.csv; their unit is <c>t</c> or <c>days of base use</c>.</param>
    /// <param name="places">Places.</param>
    /// <param name="use">Use of a good at a place, t per year.</param>
    /// <param name="least">Stocks below it are left out, t.</param>
    /// <exception cref="InputException">The unit is another one, or tonnes are held where nothing is used.</exception>
    public static IEnumerable<(InputRow Row, string Place, HeldStock Held)> All(
        IReadOnlyList<InputRow> rows,
        IReadOnlyCollection<string> places,
        Func<string, string, double> use,
        double least
    ) =>
        from row in rows
        from place in places
        where LinearExpression.Fits(row["place"], place) && !GivesWay(row, place, rows)
        let held = Of(row, use(row["good"], place))
        where held.Tonnes >= least
        select (row, place, held);

    /// <summary>Reads a row, given the use of its good at the place, t per year.</summary>
    private static HeldStock Of(InputRow row, double use)
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

    private static bool GivesWay(InputRow row, string place, IEnumerable<InputRow> all) =>
        row["place"] != place
        && all.Any(own => own["good"] == row["good"] && own["owner"] == row["owner"] && own["place"] == place);
}
