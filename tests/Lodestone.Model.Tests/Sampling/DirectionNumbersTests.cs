using System.Numerics;
using Xunit;

namespace Lodestone.Model.Tests.Sampling;

public class DirectionNumbersTests
{
    private const int MostDegree = 10;

    [Fact]
    public void There_are_lines_for_a_hundred_and_sixty_one_dimensions()
    {
        IReadOnlyList<uint[]> lines = DirectionNumbers.Lines();
        Assert.Equal(161, SobolSequence.MostDimensions);
        Assert.Equal(Enumerable.Range(2, 160), lines.Select(line => (int)line[0]));
        Assert.All(lines, line => Assert.Equal(line[1] + 3, (uint)line.Length));
    }

    [Fact]
    public void Initial_numbers_are_odd_and_below_their_power_of_two() =>
        Assert.All(
            DirectionNumbers.Lines(),
            line =>
            {
                for (int i = 1; i <= line[1]; i++)
                {
                    Assert.True((line[2 + i] & 1) == 1 && line[2 + i] < 1u << i, $"dimension {line[0]}, m_{i}");
                }
            }
        );

    /// <summary>Every primitive polynomial of degree 1 to 10 once: φ(2^s - 1)/s of them for each degree s.</summary>
    [Fact]
    public void Polynomials_are_all_the_primitive_ones_in_order_of_degree()
    {
        uint[] polynomials = [.. DirectionNumbers.Lines().Select(l => (1u << (int)l[1]) | (l[2] << 1) | 1)];
        Assert.All(polynomials, p => Assert.True(IsPrimitive(p), $"{p:b}"));
        Assert.Equal(polynomials.Length, polynomials.Distinct().Count());
        Assert.Equal(polynomials.Order(), polynomials);
        for (int s = 1; s <= MostDegree; s++)
        {
            int coprime = Enumerable
                .Range(1, (1 << s) - 1)
                .Count(k => BigInteger.GreatestCommonDivisor(k, (1 << s) - 1) == 1);
            Assert.Equal(coprime / s, polynomials.Count(p => BitOperations.Log2(p) == s));
        }
    }

    /// <summary>
    /// Sobol's property A (1976): the first digits of the first d direction numbers of the first d dimensions are
    /// linearly independent over GF(2). Joe and Kuo (2008) chose the set so that it holds for every d up to 1111.
    /// </summary>
    [Fact]
    public void Property_A_holds_in_every_dimension()
    {
        IReadOnlyList<uint[]> lines = DirectionNumbers.Lines();
        int dimensions = lines.Count + 1;
        BigInteger[] rows =
        [
            .. Enumerable.Range(0, dimensions).Select(d => FirstDigits(d == 0 ? null : lines[d - 1], dimensions)),
        ];
        for (int d = 1; d <= dimensions; d++)
        {
            Assert.Equal(d, Rank(rows.Take(d).Select(row => row & ((BigInteger.One << d) - 1))));
        }
    }

    /// <summary>Order of x in GF(2)[x]/p is 2^s - 1.</summary>
    private static bool IsPrimitive(uint polynomial)
    {
        int degree = BitOperations.Log2(polynomial);
        uint power = 1;
        int order = 0;
        do
        {
            power <<= 1;
            power ^= (power >> degree) == 1 ? polynomial : 0;
            order++;
        } while (power != 1 && order < 1 << degree);
        return order == (1 << degree) - 1;
    }

    /// <summary>Bit k: the first digit of direction number k, from the recurrence in whole numbers m_k.</summary>
    private static BigInteger FirstDigits(uint[]? line, int count)
    {
        if (line is null)
        {
            return 1;
        }

        int s = (int)line[1];
        var m = new List<BigInteger>(line.Skip(3).Select(x => (BigInteger)x));
        BigInteger digits = 0;
        for (int k = 0; k < count; k++)
        {
            if (k >= s)
            {
                BigInteger next = m[k - s] ^ (m[k - s] << s);
                for (int j = 1; j < s; j++)
                {
                    next ^= ((line[2] >> (s - 1 - j)) & 1) == 1 ? m[k - j] << j : 0;
                }

                m.Add(next);
            }

            digits |= (m[k] >> k & 1) << k;
        }

        return digits;
    }

    private static int Rank(IEnumerable<BigInteger> rows)
    {
        var basis = new SortedDictionary<long, BigInteger>();
        foreach (BigInteger each in rows)
        {
            BigInteger row = each;
            while (!row.IsZero && basis.TryGetValue(row.GetBitLength(), out BigInteger known))
            {
                row ^= known;
            }

            if (!row.IsZero)
            {
                basis[row.GetBitLength()] = row;
            }
        }

        return basis.Count;
    }
}
