namespace Lodestone.Atlas;

/// <summary>Whether a package reads, for either kind of package.</summary>
/// <param name="Findings">Errors.</param>
/// <param name="TablesRead">Every table is sound; errors that are left are about balances.</param>
internal sealed record PackageState(IReadOnlyList<Finding> Findings, bool TablesRead)
{
    public static PackageState Of(string directory, bool study)
    {
        if (study)
        {
            StudyReading reading = StudyReader.Read(directory);
            return new PackageState(Errors(reading.Findings), reading.Study is not null);
        }

        AtlasReading atlas = AtlasReader.Read(directory);
        return new PackageState(Errors(atlas.Findings), atlas.World is not null || atlas.Balances.Count > 0);
    }

    private static IReadOnlyList<Finding> Errors(IEnumerable<Finding> findings) =>
        [.. findings.Where(f => f.Severity == Severity.Error)];
}
