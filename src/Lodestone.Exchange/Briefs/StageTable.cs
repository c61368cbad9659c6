namespace Lodestone.Exchange;

/// <summary>A dependence stage by stage.</summary>
internal static class StageTable
{
    public static BriefTable Of(BriefWorld world, Exposure.Dependence dependence, string caption, BriefBasis basis) =>
        new(
            "stages",
            caption,
            "Stage",
            [
                new("full_path", "full path, %", "1", Figure.PercentNumber),
                new("covered", "went through, %", "1", Figure.PercentNumber),
                new("direct", "direct, %", "1", Figure.PercentNumber),
                new("world_share", "of world, %", "1", Figure.PercentNumber),
                new("largest", "Largest there"),
            ],
            [
                .. dependence.Stages.Select(s => new BriefRow(
                    s.Stage,
                    Phrase.Sentence(s.Stage),
                    [
                        s.FullPath,
                        s.Covered,
                        s.Direct,
                        s.WorldShare,
                        s.Largest.Length == 0
                            ? Figure.None
                            : $"{world.Names.Heading(s.Largest)} {Figure.Percent(s.LargestShare).Replace(' ', '\u00a0')}",
                    ],
                    basis
                )),
            ]
        );
}
