using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Classes of the change of a flow: each has a colour and a mark, so that no meaning hangs on the colour alone.</summary>
/// <param name="Below">Changes below this belong to it.</param>
/// <param name="Token">Colour.</param>
/// <param name="Mark">Mark beside names.</param>
/// <param name="Text">What it means.</param>
internal sealed record ChainStep(double Below, string Token, string Mark, string Text)
{
    public static IReadOnlyList<ChainStep> All { get; } =
    [
        new(-0.5, "--d5", "▼▼", "falls by half and more"),
        new(-0.1, "--d4", "▼", "falls by 10 to 50 %"),
        new(0.1, "--other", "", "within 10 %"),
        new(0.5, "--d2", "▲", "rises by 10 to 50 %"),
        new(double.PositiveInfinity, "--s1", "▲▲", "rises by half and more"),
    ];

    /// <summary>The class of a change.</summary>
    public static ChainStep Of(double change) => All.First(s => change < s.Below - 1e-12 || s == All[^1]);

    /// <summary>The change in words.</summary>
    public static string Words(double change) =>
        double.IsFinite(change) ? $"{Figure.Signed(change, Figure.Percent)} (one draw – no range)" : Figure.None;
}
