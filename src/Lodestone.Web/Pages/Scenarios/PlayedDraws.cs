using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>A stored ensemble and what it says.</summary>
/// <param name="Id">Its hash.</param>
/// <param name="Draws">Its draws.</param>
/// <param name="Answer">Sentences, members, chances, drivers.</param>
/// <param name="Book">Lines over time with bands.</param>
/// <param name="World">The world it was played on.</param>
public sealed record PlayedDraws(string Id, EnsembleReader Draws, EnsembleAnswer Answer, PathBook Book, World World);
