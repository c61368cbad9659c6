using System.Globalization;

namespace Lodestone.Synthetic;

/// <summary>The pseudo-random numbers of <c>synthetic-draws.csv</c>, handed out in their order.</summary>
internal sealed class StoredDraws
{
    private readonly Dictionary<string, Queue<double>> _series = new(StringComparer.Ordinal);

    private StoredDraws() { }

    /// <summary>Next number of a series.</summary>
    /// <exception cref="InvalidDataException">The series is used up: the file and the generator do not belong together.</exception>
    public double Next(string series) =>
        _series.TryGetValue(series, out Queue<double>? left) && left.TryDequeue(out double value)
            ? value
            : throw new InvalidDataException($"synthetic-draws.csv has no further number in series '{series}'");

    /// <summary>Numbers of a series not handed out yet.</summary>
    public int Left(string series) => _series.TryGetValue(series, out Queue<double>? left) ? left.Count : 0;

    /// <summary>Reads the file that is built into the assembly.</summary>
    /// <exception cref="InvalidDataException">A line is not <c>series,value</c>.</exception>
    public static StoredDraws Read()
    {
        using Stream stream =
            typeof(StoredDraws).Assembly.GetManifestResourceStream("synthetic-draws.csv")
            ?? throw new InvalidDataException("synthetic-draws.csv is not part of the assembly");
        using StreamReader reader = new(stream);
        StoredDraws draws = new();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith('#') || line == "series,value")
            {
                continue;
            }

            string[] cells = line.Split(',');
            if (
                cells.Length != 2
                || !double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            )
            {
                throw new InvalidDataException($"synthetic-draws.csv:{number}: '{line}' is not series,value");
            }

            if (!draws._series.TryGetValue(cells[0], out Queue<double>? queue))
            {
                draws._series.Add(cells[0], queue = new Queue<double>());
            }

            queue.Enqueue(value);
        }

        return draws;
    }
}
