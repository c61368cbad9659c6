namespace Lodestone.Runs;

/// <summary>Draws whose numbers can be asked for: a stored ensemble, or the one draw of a single run.</summary>
public interface IDrawTable
{
    /// <summary>The series.</summary>
    IReadOnlyList<Series> Series { get; }

    /// <summary>The numbers of some series, block of draws by block of draws; draws that failed or missed the tolerance are left out.</summary>
    /// <remarks>The numbers of a block hold until the next one is asked for: all of them may stand in one place.</remarks>
    /// <param name="series">Indices of the series.</param>
    IEnumerable<DrawTableBlock> Blocks(IReadOnlyList<int> series);
}
