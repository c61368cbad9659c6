using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>A stored ensemble, or the first draws of one that is being played, and what they say.</summary>
/// <param name="Id">Its hash.</param>
/// <param name="Asked">Draws of the whole ensemble.</param>
/// <param name="Draws">The draws that are there.</param>
/// <param name="Answer">Sentences, members, chances, drivers.</param>
/// <param name="Book">Lines over time with bands.</param>
/// <param name="World">The world it was played on.</param>
public sealed record PlayedDraws(
    string Id,
    int Asked,
    EnsembleReader Draws,
    EnsembleAnswer Answer,
    PathBook Book,
    World World
)
{
    /// <summary>True when no draw is missing.</summary>
    public bool IsWhole => Draws.Plan.Draws == Asked;

    /// <summary>Draws behind the numbers in words: <c>200 draws</c>, or <c>the first 64 of 200 draws</c>.</summary>
    public string Basis =>
        IsWhole
            ? $"{Figure.Count(Asked)} draws"
            : $"the first {Figure.Count(Draws.Plan.Draws)} of {Figure.Count(Asked)} draws";
}
