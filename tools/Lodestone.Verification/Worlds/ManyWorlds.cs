namespace Lodestone.Verification.Worlds;

/// <summary>Plays many random worlds and says what came of it.</summary>
internal static class ManyWorlds
{
    /// <summary>Plays worlds of consecutive seeds until so many have been played; a seed that makes or uses nothing is no world.</summary>
    /// <param name="first">First seed.</param>
    /// <param name="count">Worlds to play.</param>
    /// <param name="output">Told of every stated failure and broken invariant with its seed, and of the counts at the end.</param>
    /// <returns>Worlds in which an invariant is broken.</returns>
    public static int Play(int first, int count, TextWriter output)
    {
        int seed = first,
            worlds = 0,
            periods = 0,
            fallbacks = 0,
            stated = 0,
            calibration = 0,
            broken = 0;
        for (; worlds < count; seed++)
        {
            if (WorldInvariants.Check(seed) is not { } finding)
            {
                continue;
            }

            worlds++;
            periods += finding.Periods;
            fallbacks += finding.Fallbacks;
            stated += finding.Stated.Count;
            calibration += finding.Calibration.Count > 0 ? 1 : 0;
            broken += finding.Broken.Count > 0 ? 1 : 0;
            foreach (string failure in finding.Stated.Concat(finding.Calibration))
            {
                output.WriteLine($"seed {seed}: stated, {failure}");
            }

            foreach (string problem in finding.Broken)
            {
                output.WriteLine($"seed {seed}: BROKEN, {problem}");
            }
        }

        output.WriteLine(
            $"{seed - first} seeds from {first}: {worlds} worlds, {periods} periods, {fallbacks} fallbacks, "
                + $"{stated} stated failures, {calibration} worlds with a stated base-year residual, "
                + $"{broken} worlds with a broken invariant"
        );
        return broken;
    }
}
