namespace Lodestone.Exchange;

/// <summary>One sentence of an answer.</summary>
/// <param name="Kind">What it is about: <c>shortage</c>, <c>price</c>, <c>sector</c>, <c>industry</c>, <c>stock</c>, <c>output</c>, <c>support</c>, <c>rent</c>, <c>recovery</c>, <c>range</c>.</param>
/// <param name="Text">The sentence, with its full stop.</param>
public sealed record Sentence(string Kind, string Text);
