namespace Lodestone.Equilibrium.Sparse;

/// <summary>Pattern of a symmetric matrix given as a union of cliques: sets of rows that are all coupled.</summary>
public sealed class CliquePattern
{
    private readonly HashSet<int>[] _neighbours;

    /// <summary>An empty pattern of a given order.</summary>
    public CliquePattern(int order)
    {
        _neighbours = new HashSet<int>[order];
        for (int row = 0; row < order; row++)
        {
            _neighbours[row] = [];
        }
    }

    /// <summary>Rows of the matrix.</summary>
    public int Order => _neighbours.Length;

    /// <summary>Couples all rows of a set with each other.</summary>
    public void Add(ReadOnlySpan<int> clique)
    {
        foreach (int a in clique)
        {
            foreach (int b in clique)
            {
                if (a != b)
                {
                    _neighbours[a].Add(b);
                }
            }
        }
    }

    /// <summary>Rows coupled with a row.</summary>
    internal IReadOnlyCollection<int> Neighbours(int row) => _neighbours[row];
}
