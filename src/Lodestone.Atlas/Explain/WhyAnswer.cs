namespace Lodestone.Atlas;

/// <summary>Where a row comes from, in lines ready to print.</summary>
/// <param name="Found">False when there is no such table or row; the lines then say what was meant, perhaps.</param>
/// <param name="Lines">Plain text lines.</param>
public sealed record WhyAnswer(bool Found, IReadOnlyList<string> Lines);
