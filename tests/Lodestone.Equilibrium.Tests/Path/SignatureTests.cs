using CsCheck;
using Lodestone.Equilibrium.Path;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>A hash tells rows of bits apart, wherever they differ.</summary>
public class SignatureTests
{
    private static readonly Gen<bool[]> Flags = Gen.Bool.Array[1, 150];

    [Fact]
    public void Every_bit_counts() =>
        Flags.Sample(flags =>
        {
            ulong whole = Of(flags);
            for (int i = 0; i < flags.Length; i++)
            {
                flags[i] = !flags[i];
                Assert.NotEqual(whole, Of(flags));
                flags[i] = !flags[i];
            }

            Assert.Equal(whole, Of(flags));
        });

    [Fact]
    public void Length_and_order_count() =>
        Flags.Sample(flags =>
        {
            Assert.NotEqual(Of(flags), Of([.. flags, false]));
            bool[] turned = [.. flags.Reverse()];
            Assert.Equal(turned.SequenceEqual(flags), Of(turned) == Of(flags));
        });

    [Fact]
    public void Numbers_above_a_bound_count_like_flags() =>
        Flags.Sample(flags =>
        {
            double[] values = [.. flags.Select((flag, i) => flag ? 2.5 + i : 2.0 - (i % 3))];
            Signature numbers = new();
            numbers.AddAbove(values, 2);
            Assert.Equal(Of(flags), numbers.Value);
        });

    private static ulong Of(bool[] flags)
    {
        Signature signature = new();
        signature.Add(flags);
        return signature.Value;
    }
}
