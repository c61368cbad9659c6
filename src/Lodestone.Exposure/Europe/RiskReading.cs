namespace Lodestone.Exposure;

/// <summary>Another reading of the same published inputs, to see what the published figure may rest on.</summary>
/// <param name="Text">What is different about it.</param>
/// <param name="Risk">Supply risk it gives.</param>
public sealed record RiskReading(string Text, double Risk)
{
    /// <summary>Readings of a stage that a published figure may rest on. None of them enters a computed figure.</summary>
    public static IReadOnlyList<RiskReading> Of(StageRisk stage)
    {
        var readings = new List<RiskReading>();
        double? factor = stage.Recycling * stage.Substitution;
        Add("world supply alone", stage.Global?.Index * factor);
        Add("EU sourcing alone", stage.Sourced?.Index * factor);
        Add("both supplies with an import reliance of 100 %", StageRisk.Mixed(stage.Global, stage.Sourced, 1) * factor);
        Add("no recycling", stage.Core * stage.Substitution);
        Add("no substitution", stage.Core * stage.Recycling);
        Add("no trade parameters", Without(stage) * factor);
        Add("EU shares scaled to 100 %", Scaled(stage) * factor);
        return readings;

        void Add(string text, double? risk)
        {
            if (risk is { } value)
            {
                readings.Add(new RiskReading(text, value));
            }
        }
    }

    /// <summary>Readings that round to the published figure of the stage.</summary>
    public static IReadOnlyList<RiskReading> Matching(StageRisk stage) =>
        [
            .. Of(stage)
                .Where(r =>
                    stage.Published is { } published
                    && Math.Round(r.Risk, 1, MidpointRounding.AwayFromZero)
                        == Math.Round(published, 1, MidpointRounding.AwayFromZero)
                ),
        ];

    private static double? Without(StageRisk stage)
    {
        SupplyConcentration? Plain(SupplyConcentration? supply) =>
            supply is null ? null : supply with { Index = supply.Parts.Sum(p => p.Share * p.Share * p.Governance) };
        return Core(stage, Plain(stage.Global), Plain(stage.Sourced));
    }

    private static double? Scaled(StageRisk stage)
    {
        double sum = (stage.Sourced?.Scored + stage.Sourced?.Unscored) ?? 0;
        return sum > 0
            ? Core(stage, stage.Global, stage.Sourced! with { Index = stage.Sourced.Index / (sum * sum) })
            : null;
    }

    private static double? Core(StageRisk stage, SupplyConcentration? global, SupplyConcentration? sourced) =>
        stage.Basis switch
        {
            Model.RiskBasis.Global => global?.Index,
            Model.RiskBasis.Sourced => sourced?.Index,
            _ => StageRisk.Mixed(global, sourced, stage.ImportReliance),
        };
}
