using System.Globalization;

namespace Lodestone.Model;

/// <summary>Direction numbers of Sobol's sequence, from the polynomials and initial numbers of Joe and Kuo (2008).</summary>
/// <remarks>
/// v_k = m_k 2^(32-k), with m_k = 2 a_1 m_(k-1) ^ 4 a_2 m_(k-2) ^ … ^ 2^(s-1) a_(s-1) m_(k-s+1) ^ 2^s m_(k-s) ^ m_(k-s)
/// beyond the initial ones; in the first dimension m_k = 1.
/// </remarks>
internal static class DirectionNumbers
{
    /// <summary>Binary digits of a direction number, and direction numbers of a dimension.</summary>
    public const int Digits = 32;

    private const string Resource = "new-joe-kuo-6.txt";
    private const int FirstInitial = 3;

    /// <summary>Direction numbers [dimension, digit], row by row; the first digit is the most significant bit.</summary>
    public static uint[] All { get; } = Build();

    /// <summary>Number of dimensions.</summary>
    public static int Dimensions => All.Length / Digits;

    /// <summary>Lines of the set: dimension, degree, polynomial, initial numbers.</summary>
    public static IReadOnlyList<uint[]> Lines()
    {
        using Stream stream =
            typeof(DirectionNumbers).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"the direction numbers {Resource} are not in the assembly");
        using var reader = new StreamReader(stream);
        var lines = new List<uint[]>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                lines.Add([.. line.Split(' ').Select(word => uint.Parse(word, CultureInfo.InvariantCulture))]);
            }
        }

        return lines;
    }

    private static uint[] Build()
    {
        IReadOnlyList<uint[]> lines = Lines();
        uint[] all = new uint[(lines.Count + 1) * Digits];
        for (int k = 0; k < Digits; k++)
        {
            all[k] = 1u << (Digits - 1 - k);
        }

        for (int i = 0; i < lines.Count; i++)
        {
            Fill(all.AsSpan((i + 1) * Digits, Digits), (int)lines[i][1], lines[i][2], lines[i].AsSpan(FirstInitial));
        }

        return all;
    }

    private static void Fill(Span<uint> row, int degree, uint polynomial, ReadOnlySpan<uint> initial)
    {
        for (int k = 0; k < Digits; k++)
        {
            if (k < degree)
            {
                row[k] = initial[k] << (Digits - 1 - k);
                continue;
            }

            // In units of 2^-32 the powers of two of the recurrence are shifts that have already been made.
            uint next = row[k - degree] ^ (row[k - degree] >> degree);
            for (int j = 1; j < degree; j++)
            {
                if (((polynomial >> (degree - 1 - j)) & 1) != 0)
                {
                    next ^= row[k - j];
                }
            }

            row[k] = next;
        }
    }
}
