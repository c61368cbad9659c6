namespace Lodestone.Exchange;

/// <summary>The profile by stage as a table.</summary>
public static class ProfileGrid
{
    private const int MostGoods = 2;
    private const double Whole = 1e-6;

    /// <summary>One row per stage, from the mine on.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="dependence">The part of it.</param>
    public static Grid Of(ExposureAnswer answer, Exposure.Dependence dependence)
    {
        return new Grid(
            [
                new("Stage"),
                new("Goods made there"),
                new("direct,\u00a0%", Align.Right),
                new("full path,\u00a0%", Align.Right),
                new("largest"),
                new("of world,\u00a0%", Align.Right),
            ],
            [
                .. dependence.Stages.Select(s =>
                    (IReadOnlyList<string>)
                        [
                            s.Stage,
                            Named([.. s.Goods.Select(answer.Names.Good)]),
                            s.Direct is { } direct ? Figure.PercentNumber(direct) : Figure.None,
                            Figure.PercentNumber(s.FullPath) + (s.Covered < 1 - Whole ? "*" : ""),
                            s.Largest.Length == 0
                                ? Figure.None
                                : $"{answer.Names.Heading(s.Largest)} {Figure.Percent(s.LargestShare).Replace(' ', '\u00a0')}",
                            Figure.PercentNumber(s.WorldShare),
                        ]
                ),
            ]
        );
    }

    /// <summary>What the columns mean.</summary>
    public static string Legend(ExposureAnswer answer) =>
        $"Direct: of the goods of the stage that {answer.User} takes in itself, the part made by {answer.From}. Full path: of the material inside, the part whose work at the stage was done there. Of world: {Phrase.Possessive(answer.From)} part of world output, each good by what it comes to of {Counted(answer)}.";

    /// <summary>The first names of a list, which may have commas in them, and how many there are more if several are.</summary>
    private static string Named(string[] goods) =>
        goods.Length <= MostGoods + 1
            ? string.Join("; ", goods)
            : $"{string.Join("; ", goods.Take(MostGoods))}; {goods.Length - MostGoods} more";

    private static string Counted(ExposureAnswer answer) =>
        answer.Study.Network.Traced is { } traced ? answer.Names.Good(traced)
        : answer.Parts is [var only] ? answer.Names.Good(only.Dependence.Good)
        : "the good asked about";

    /// <summary>Says which stages part of the material goes around; empty when none.</summary>
    public static string Note(Exposure.Dependence dependence)
    {
        string[] around =
        [
            .. dependence
                .Stages.Where(s => s.Covered < 1 - Whole)
                .Select(s => $"{s.Stage} {Figure.Percent(s.Covered)}"),
        ];
        return around.Length == 0 ? "" : $"* not all of the material went through the stage: {Phrase.List(around)}.";
    }
}
