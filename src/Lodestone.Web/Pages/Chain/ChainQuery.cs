using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the chain page is asked.</summary>
/// <param name="Good">Id of the good that is followed.</param>
/// <param name="Stage">Stage that the sentence is about; null for who makes the good.</param>
/// <param name="Measure">Width of the ribbons: <c>tonnes</c> or <c>value</c>.</param>
/// <param name="Colour">What the colours say: <c>place</c>, <c>dependence</c> or <c>evidence</c>.</param>
/// <param name="On">Id of the supplier that dependence is measured on; null for the largest that the sentence names.</param>
/// <param name="Pin">Id of the place that is pinned; null for none.</param>
/// <param name="PinStage">Stage at which alone it is pinned; null for all of them.</param>
/// <param name="Top">Places shown by column before the rest is grouped.</param>
internal sealed record ChainQuery(
    string Good,
    string? Stage,
    string Measure,
    string Colour,
    string? On,
    string? Pin,
    string? PinStage,
    int Top
)
{
    public const int UsualTop = 7;

    public static IReadOnlyList<string> Measures { get; } = ["tonnes", "value"];

    public static IReadOnlyList<string> Colours { get; } = ["place", "dependence", "evidence"];

    /// <summary>What is pinned, as the address has it: <c>CHN</c>, or <c>CHN@separated</c> for one stage.</summary>
    public string? Pinned => Pin is null || PinStage is null ? Pin : $"{Pin}@{PinStage}";

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static ChainQuery Of(PageQuery query, World world)
    {
        query.Only("good", "stage", "measure", "colour", "on", "pin", "top");
        string[] pin = query.Text("pin")?.Split('@', 2) ?? [];
        return new ChainQuery(
            Asked.Of(() => KnownName.Good(world, "good", query.Text("good"))) ?? Lead(world),
            query.Text("stage"),
            query.Choice("measure", Measures),
            query.Choice("colour", Colours),
            Asked.Of(() => KnownName.Place(world, "on", query.Text("on"))),
            Asked.Of(() => KnownName.Place(world, "pin", pin.FirstOrDefault())),
            pin.ElementAtOrDefault(1),
            query.Whole("top", UsualTop, 1, 30)
        );
    }

    /// <summary>The good that is shown when none is asked for: the one that most processes stand between it and the mine.</summary>
    public static string Lead(World world) => LeadGood.Of(world);
}
