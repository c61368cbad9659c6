namespace Lodestone.AtlasCompiler;

/// <summary>
/// Final use of each good by sector and place. Where places differ in their mix (magnets), the matrix of places by sectors
/// is the cross-entropy fit of <c>use x world share x affinity</c> to the uses of places and the world shares of sectors;
/// elsewhere the world shares hold everywhere. A sector named on the input row is kept apart.
/// </summary>
internal sealed class SectorSplit
{
    /// <summary>Splits every use.</summary>
    public SectorSplit(CompileInputs inputs, StageBalance balance)
    {
        foreach (string good in inputs.GoodIds)
        {
            List<InputRow> shares = [.. inputs["sector_shares"].Where(row => row["good"] == good)];
            List<int> uses =
            [
                .. Enumerable
                    .Range(0, balance.Unknowns.Count)
                    .Where(at => balance.Unknowns[at].Good == good)
                    .OrderBy(at => Place(inputs, balance.Unknowns[at].Place)),
            ];
            int[] open = [.. uses.Where(at => balance.Unknowns[at].Sector.Length == 0)];
            double[] places = [.. open.Select(at => balance.Values[at])];
            double total = places.Sum();
            double[] sectors = [.. shares.Select(row => row.Number("value") * total)];
            if (open.Length == 0)
            {
                continue;
            }

            double[,] prior = new double[open.Length, shares.Count];
            for (int i = 0; i < open.Length; i++)
            {
                for (int j = 0; j < shares.Count; j++)
                {
                    prior[i, j] =
                        places[i]
                        * sectors[j]
                        / total
                        * Affinity(inputs, balance.Unknowns[open[i]].Place, shares[j]["sector"]);
                }
            }

            double[,] fit = Biproportion.Fit(prior, places, sectors, $"sectors of {good}");
            ExactClosure.Apply(fit, places, sectors);
            for (int i = 0; i < open.Length; i++)
            {
                for (int j = 0; j < shares.Count; j++)
                {
                    Rows.Add((open[i], shares[j]["sector"], fit[i, j]));
                }
            }

            Rows.AddRange(uses.Except(open).Select(at => (at, balance.Unknowns[at].Sector, balance.Values[at])));
        }
    }

    /// <summary>Index of the use, sector, tonnes.</summary>
    public List<(int Use, string Sector, double Quantity)> Rows { get; } = [];

    private static int Place(CompileInputs inputs, string place) =>
        Enumerable.Range(0, inputs.PlaceIds.Count).First(at => inputs.PlaceIds[at] == place);

    private static double Affinity(CompileInputs inputs, string place, string sector) =>
        inputs["sector_affinity"]
            .FirstOrDefault(row => row["place"] == place && row["sector"] == sector)
            ?.Number("value")
        ?? 1;
}
