namespace Lodestone.AtlasCompiler;

/// <summary>Which sector the industries of a publication belong to.</summary>
internal static class SectorCodes
{
    /// <summary>Index of the sector of each industry; every industry is in one.</summary>
    /// <param name="sectors"><c>sectors.csv</c>.</param>
    /// <param name="column">Its column of codes, separated by spaces.</param>
    /// <param name="industries">Codes of the publication.</param>
    /// <exception cref="InputException">A code is no industry or stands twice, or an industry is in no sector.</exception>
    public static Dictionary<string, int> Of(InputTable sectors, string column, IReadOnlyCollection<string> industries)
    {
        Dictionary<string, int> sectorOf = new(StringComparer.Ordinal);
        for (int at = 0; at < sectors.Rows.Count; at++)
        {
            foreach (string code in sectors.Rows[at][column].Split(' '))
            {
                if (!industries.Contains(code) || !sectorOf.TryAdd(code, at))
                {
                    throw new InputException(
                        $"{sectors.Rows[at].Where}: '{code}' in {column} is no industry of the published table, or stands twice"
                    );
                }
            }
        }

        string? missing = industries.FirstOrDefault(code => !sectorOf.ContainsKey(code));
        return missing is null
            ? sectorOf
            : throw new InputException($"sectors.csv: the industry {missing} is in no sector ({column})");
    }
}
