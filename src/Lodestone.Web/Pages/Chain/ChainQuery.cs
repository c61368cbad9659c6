using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the chain page is asked.</summary>
/// <param name="Good">Id of the good that is followed.</param>
/// <param name="Stage">Stage that the sentence is about; null for who makes the good.</param>
/// <param name="Measure">Width of the ribbons: <c>tonnes</c> or <c>value</c>.</param>
/// <param name="Colour">What the colours say: <c>place</c>, <c>dependence</c>, <c>evidence</c> or <c>change</c>.</param>
/// <param name="On">Id of the supplier that dependence is measured on; null for the largest that the sentence names.</param>
/// <param name="Pin">Id of the place that is pinned; null for none.</param>
/// <param name="PinStage">Stage at which alone it is pinned; null for all of them.</param>
/// <param name="Top">Places shown by column before the rest is grouped.</param>
/// <param name="Open">Names of columns in which nothing is grouped.</param>
/// <param name="Against">Name of the scenario that changes are of; null for the first one that touches the chain.</param>
internal sealed record ChainQuery(
    string Good,
    string? Stage,
    string Measure,
    string Colour,
    string? On,
    string? Pin,
    string? PinStage,
    int Top,
    IReadOnlyList<string> Open,
    string? Against
)
{
    public const int UsualTop = 7;

    public static IReadOnlyList<string> Measures { get; } = ["tonnes", "value"];

    public static IReadOnlyList<string> Colours { get; } = ["place", "dependence", "evidence", "change"];

    /// <summary>What is pinned, as the address has it: <c>CHN</c>, or <c>CHN@separated</c> for one stage.</summary>
    public string? Pinned => Pin is null || PinStage is null ? Pin : $"{Pin}@{PinStage}";

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static ChainQuery Of(PageQuery query, World world)
    {
        query.Only("good", "stage", "measure", "colour", "on", "pin", "top", "open", "against");
        string[] pin = Pinning(query.Text("pin"));
        return new ChainQuery(
            Asked.Of(() => KnownName.Good(world, "good", query.Text("good"))) ?? Lead(world),
            query.Text("stage"),
            query.Choice("measure", Measures),
            query.Choice("colour", Colours),
            Asked.Of(() => KnownName.Place(world, "on", query.Text("on"))),
            Asked.Of(() => KnownName.Place(world, "pin", pin.FirstOrDefault())),
            pin.ElementAtOrDefault(1),
            query.Whole("top", UsualTop, 1, 30),
            query.Text("open")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                ?? [],
            query.Text("against")
        );
    }

    /// <summary>A place and its stage: <c>CHN@separated</c>, or as the list of the search field has it: <c>China, separated</c>.</summary>
    private static string[] Pinning(string? text) =>
        text is null ? []
        : text.Contains('@', StringComparison.Ordinal) ? text.Split('@', 2)
        : text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var at && char.IsLower(text[at + 2])
            ? [text[..at], text[(at + 2)..]]
        : [text];

    /// <summary>The good that is shown when none is asked for: the one that most processes stand between it and the mine.</summary>
    public static string Lead(World world) => LeadGood.Of(world);
}
