namespace Lodestone.Runs;

/// <summary>Draws whose numbers can be asked for: a stored ensemble, or the one draw of a single run.</summary>
public interface IDrawTable
{
    /// <summary>The series.</summary>
    IReadOnlyList<Series> Series { get; }

    /// <summary>The numbers of some series, block of draws by block of draws; draws that failed or missed the tolerance are left out.</summary>
    /// <param name="series">Indices of the series.</param>
    IEnumerable<DrawTableBlock> Blocks(IReadOnlyList<int> series);
}
