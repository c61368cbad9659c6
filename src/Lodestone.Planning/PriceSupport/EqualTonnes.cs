namespace Lodestone.Planning;

/// <summary>The floor at which an instrument keeps as many tonnes alive as another, found by bisection.</summary>
/// <param name="Floor">The floor; the nearest one tried when none was found.</param>
/// <param name="Tonnes">Tonnes kept alive at it.</param>
/// <param name="Plays">Plays that it took.</param>
/// <param name="Found">True when the tonnes are within the tolerance.</param>
public readonly record struct EqualTonnes(double Floor, double Tonnes, int Plays, bool Found)
{
    /// <summary>Searches between two floors. Tonnes are taken to rise with the floor.</summary>
    /// <param name="wanted">Tonnes to be kept alive, &gt; 0.</param>
    /// <param name="low">Floor known to keep less.</param>
    /// <param name="high">Highest floor to try.</param>
    /// <param name="play">Tonnes kept alive at a floor: a play of the engine.</param>
    /// <param name="tolerance">Relative to the tonnes wanted.</param>
    /// <param name="most">Plays at most, 1 or more.</param>
    public static EqualTonnes Find(
        double wanted,
        double low,
        double high,
        Func<double, double> play,
        double tolerance,
        int most
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wanted);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var best = new EqualTonnes(high, play(high), 1, false);
        if (best.Tonnes < wanted * (1 - tolerance))
        {
            return best;
        }

        (double below, double kept) = (low, 0);
        (double above, double over) = (high, best.Tonnes);
        for (int plays = 1; ; )
        {
            if (Math.Abs(best.Tonnes - wanted) <= tolerance * wanted)
            {
                return best with { Plays = plays, Found = true };
            }

            if (plays == most)
            {
                return best with { Plays = plays };
            }

            // Regula falsi kept off the ends: the response is flat below the market and kinked at capacity.
            double share = over > kept ? Math.Clamp((wanted - kept) / (over - kept), 0.2, 0.8) : 0.5;
            double middle = below + (share * (above - below));
            double tonnes = play(middle);
            plays++;
            if (Math.Abs(tonnes - wanted) < Math.Abs(best.Tonnes - wanted))
            {
                best = new EqualTonnes(middle, tonnes, plays, false);
            }

            (below, kept, above, over) =
                tonnes < wanted ? (middle, tonnes, above, over) : (below, kept, middle, tonnes);
        }
    }
}
