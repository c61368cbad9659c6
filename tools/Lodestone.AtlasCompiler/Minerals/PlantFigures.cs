namespace Lodestone.AtlasCompiler;

/// <summary>The figures of <c>production.csv</c> for a process, added up by place.</summary>
internal static class PlantFigures
{
    /// <summary>What a figure stands for, in falling order of trust.</summary>
    private static readonly string[] States = ["published", "share", "withheld"];

    /// <summary>One plant a place, in the order of places; places without output have none.</summary>
    public static IEnumerable<Plant> Of(MineralInputs inputs, string process)
    {
        ILookup<string, InputRow> byPlace = inputs["production"]
            .Where(row => row["process"] == process)
            .ToLookup(row => inputs.PlaceOf(row["country"]));
        foreach (string place in inputs.Places)
        {
            InputRow[] rows = [.. byPlace[place]];
            InputRow? unknown = rows.FirstOrDefault(row => !States.Contains(row["state"]));
            if (unknown is not null)
            {
                throw new InputException(
                    $"{unknown.Where}: state '{unknown["state"]}' is not one of {string.Join(", ", States)}"
                );
            }

            double activity = rows.Sum(row => row.Number("value"));
            if (activity > 0)
            {
                yield return Sum(process, place, rows, activity);
            }
        }
    }

    private static Plant Sum(string process, string place, InputRow[] rows, double activity)
    {
        string evidence = rows.Select(row => row["evidence"]).Aggregate(Evidence.Weaker);
        string state = States[rows.Max(row => Array.IndexOf(States, row["state"]))];
        return new Plant(
            process,
            place,
            activity,
            rows.Sum(row => End(row, "low", -1)),
            rows.Sum(row => End(row, "high", 1)),
            state == "published" ? activity : null,
            string.Join(';', rows.SelectMany(row => row["source"].Split(';')).Distinct()),
            evidence,
            state,
            Notes(rows)
        )
        {
            Origin = InputRow.Origins(rows),
        };
    }

    private static double End(InputRow row, string column, int sign) =>
        row.OptionalNumber(column)
        ?? Math.Max(
            row.Number("value") * (1 + (sign * Estimate.Interval / 2 * Evidence.DefaultDeviation(row["evidence"]))),
            0
        );

    private static string Notes(InputRow[] rows)
    {
        string[] withheld = [.. rows.Where(row => row["state"] == "withheld").Select(row => row["country"])];
        IEnumerable<string> notes = rows.Select(row => row["note"]).Where(note => note.Length > 0).Distinct();
        return string.Join(
            "; ",
            (
                withheld.Length > 0 ? [$"withheld by the source: {string.Join(", ", withheld)}"] : Array.Empty<string>()
            ).Concat(notes)
        );
    }
}
