namespace Lodestone.Verification.Worlds;

/// <summary>Plays many random worlds and says what came of it.</summary>
internal static class ManyWorlds
{
    /// <summary>Plays worlds of consecutive seeds.</summary>
    /// <param name="first">First seed.</param>
    /// <param name="count">Number of seeds.</param>
    /// <param name="output">Told of every stated failure and broken invariant with its seed, and of the counts at the end.</param>
    /// <returns>Worlds in which an invariant is broken.</returns>
    public static int Play(int first, int count, TextWriter output)
    {
        int worlds = 0,
            periods = 0,
            fallbacks = 0,
            stated = 0,
            calibration = 0,
            broken = 0;
        for (int seed = first; seed < first + count; seed++)
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
            $"{count} seeds from {first}: {worlds} worlds, {periods} periods, {fallbacks} fallbacks, "
                + $"{stated} stated failures, {calibration} worlds with a stated base-year residual, "
                + $"{broken} worlds with a broken invariant"
        );
        return broken;
    }
}
