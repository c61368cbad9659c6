namespace Lodestone.Synthetic;

/// <summary>Trade between places from supply and use: gravity, then proportional fitting on a sparse pattern.</summary>
internal sealed class Gravity
{
    private const double EarthRadius = 6371,
        HalfTheEarth = 20_000;
    private readonly int _places = ChainTables.Places.Length;

    /// <summary>Measures the distances; those from a place to itself are stored, because they are nothing but rounding.</summary>
    public Gravity(StoredDraws draws)
    {
        Distance = new double[_places, _places];
        double[] longitude = [.. ChainTables.Places.Select(place => place.Longitude * (Math.PI / 180))];
        double[] latitude = [.. ChainTables.Places.Select(place => place.Latitude * (Math.PI / 180))];
        for (int i = 0; i < _places; i++)
        {
            for (int j = 0; j < _places; j++)
            {
                double cosine =
                    (Math.Sin(latitude[i]) * Math.Sin(latitude[j]))
                    + (Math.Cos(latitude[i]) * Math.Cos(latitude[j]) * Math.Cos(longitude[i] - longitude[j]));
                Distance[i, j] =
                    i == j ? draws.Next("home") : Math.Acos(Math.Clamp(cosine, -1, 1)) * EarthRadius / HalfTheEarth;
            }
        }
    }

    /// <summary>Great-circle distance [from, to] as a share of half the circumference, about 0 to 1.</summary>
    public double[,] Distance { get; }

    /// <summary>
    /// Flows [from, to] with the given row and column sums (Deming and Stephan 1940): start at s d exp(−2.2 distance),
    /// six times that at home; after the first fit drop what is small for both ends, then fit again.
    /// </summary>
    public double[,] Flows(double[] supply, double[] use)
    {
        double[,] flow = new double[_places, _places];
        for (int i = 0; i < _places; i++)
        {
            for (int j = 0; j < _places; j++)
            {
                flow[i, j] = Math.Exp(-2.2 * Distance[i, j]) * (supply[i] * use[j]) * (i == j ? 6 : 1);
            }
        }

        Fit(flow, supply, use);
        Drop(flow, supply, use);
        Fit(flow, supply, use);
        Fit(flow, supply, use);
        return flow;
    }

    private void Fit(double[,] flow, double[] supply, double[] use)
    {
        double tolerance = 1e-13 * supply.Max();
        for (int sweep = 0; sweep < 4000; sweep++)
        {
            for (int i = 0; i < _places; i++)
            {
                double sum = RowSum(flow, i);
                for (int j = 0; j < _places && sum > 0; j++)
                {
                    flow[i, j] *= supply[i] / sum;
                }
            }

            for (int j = 0; j < _places; j++)
            {
                double sum = 0;
                for (int i = 0; i < _places; i++)
                {
                    sum += flow[i, j];
                }

                for (int i = 0; i < _places && sum > 0; i++)
                {
                    flow[i, j] *= use[j] / sum;
                }
            }

            if (
                sweep % 20 == 0
                && Enumerable.Range(0, _places).Max(i => Math.Abs(RowSum(flow, i) - supply[i])) < tolerance
            )
            {
                return;
            }
        }
    }

    private void Drop(double[,] flow, double[] supply, double[] use)
    {
        for (int j = 0; j < _places; j++)
        {
            double largest = 0;
            for (int i = 0; i < _places; i++)
            {
                largest = Math.Max(largest, flow[i, j]);
            }

            for (int i = 0; i < _places; i++)
            {
                bool keep = flow[i, j] > 2e-3 * Math.Min(supply[i], use[j]) || flow[i, j] >= 0.02 * largest;
                flow[i, j] = keep ? flow[i, j] : 0;
            }
        }
    }

    /// <summary>Sum of a row.</summary>
    public double RowSum(double[,] flow, int row)
    {
        double sum = 0;
        for (int j = 0; j < _places; j++)
        {
            sum += flow[row, j];
        }

        return sum;
    }
}
