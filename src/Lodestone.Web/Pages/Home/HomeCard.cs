namespace Lodestone.Web;

/// <summary>A question of the home page with a number of today's data.</summary>
/// <param name="Question">The question.</param>
/// <param name="Number">The number, with its unit.</param>
/// <param name="Text">The rest of the sentence that the number begins.</param>
/// <param name="Address">The page that shows it.</param>
/// <param name="Basis">What the number rests on, short.</param>
/// <param name="Why">Address of the rows that the number stands on; null when there is no number.</param>
internal sealed record HomeCard(
    string Question,
    string Number,
    string Text,
    string Address,
    string Basis,
    string? Why = null
);
