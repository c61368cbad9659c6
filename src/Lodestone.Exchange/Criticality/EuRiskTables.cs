using System.Globalization;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The tables of the EU method.</summary>
internal static class EuRiskTables
{
    /// <summary>One row per material: the stage that decides, its parts, computed and published.</summary>
    public static IndicatorTable Materials(IEnumerable<MaterialRisk> materials) =>
        new(
            "materials",
            [
                new("material", "Material"),
                new("stage", "st."),
                new("hhi_gs", "HHI GS", Two),
                new("hhi_eu", "HHI EU", Two),
                new("ir", "IR,\u00a0%", Figure.PercentNumber),
                new("recycling", "1−EoL", Two),
                new("si_sr", "SI SR", Two),
                new("sr", "SR", Two),
                new("sr_published", "publ.", One),
                new("sr_difference", "diff.", Signed),
                new("ei", "EI", Two),
                new("ei_published", "publ.", One),
                new("ei_difference", "diff.", Signed),
                new("critical", "crit."),
            ],
            [
                .. materials.Select(m =>
                {
                    StageRisk? used = m.Stages.FirstOrDefault(s => s.Stage == m.UsedStage);
                    return (IReadOnlyList<object?>)
                        [
                            m.Material.Name,
                            used is null ? (m.Stages.Count == 0 ? "mean" : Figure.None) : $"{Letter(used.Stage)}",
                            Used(used, RiskBasis.Sourced) ? used?.Global?.Index : null,
                            Used(used, RiskBasis.Global) ? used?.Sourced?.Index : null,
                            used?.Basis == RiskBasis.Both ? used.ImportReliance : null,
                            used?.Recycling,
                            used?.Substitution,
                            m.Risk,
                            m.Material.PublishedRisk,
                            m.RiskDifference,
                            m.Importance?.Value,
                            m.Material.PublishedImportance,
                            m.ImportanceDifference,
                            Critical(m),
                        ];
                }),
            ]
        );

    /// <summary>One row per material and stage with every part, for files.</summary>
    public static IndicatorTable Stages(IEnumerable<MaterialRisk> materials) =>
        new(
            "rows",
            [
                new("material", ""),
                new("name", ""),
                new("stage", ""),
                new("basis", ""),
                new("hhi_gs", "", Two),
                new("hhi_gs_unscored_share", "", Two),
                new("hhi_eu", "", Two),
                new("hhi_eu_unscored_share", "", Two),
                new("import_reliance", "", Two),
                new("risk_before_recycling_and_substitution", "", Two),
                new("recycling_factor", "", Two),
                new("substitution_factor", "", Two),
                new("supply_risk", "", Two),
                new("supply_risk_at_most", "", Two),
                new("supply_risk_published", "", Two),
                new("implied_missing_factor", "", Two),
                new("missing", ""),
                new("material_supply_risk", "", Two),
                new("material_supply_risk_published", "", Two),
                new("economic_importance", "", Two),
                new("economic_importance_published", "", Two),
                new("uses_without_sector", "", Two),
                new("critical", ""),
                new("critical_published", ""),
            ],
            [.. materials.SelectMany(m => m.Stages.Count == 0 ? [Row(m, null)] : m.Stages.Select(s => Row(m, s)))]
        );

    /// <summary>The parts of both concentrations of a stage by place.</summary>
    public static IndicatorTable Parts(CriticalityStudy study, StageRisk stage) =>
        new(
            "parts",
            [
                new("scope", "Supply"),
                new("place", "Place"),
                new("share", "share S,\u00a0%", Figure.PercentNumber),
                new("governance", "WGI, 0–10", Two),
                new("trade_parameter", "t", Two),
                new("contribution", "S² · WGI · t", Three),
            ],
            [.. Rows(study, "world", stage.Global), .. Rows(study, "EU sourcing", stage.Sourced)]
        );

    public static string Letter(string stage) => stage[..1].ToUpperInvariant();

    public static string One(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => Figure.Signed(value, Two);

    private static bool Used(StageRisk? stage, RiskBasis other) => stage is not null && stage.Basis != other;

    private static string Critical(MaterialRisk m) =>
        m.Critical switch
        {
            true => "yes",
            false => "no",
            _ => Figure.None,
        } + (m.Critical is { } own && m.PublishedCritical is { } published && own != published ? " ≠" : "");

    private static IEnumerable<IReadOnlyList<object?>> Rows(
        CriticalityStudy study,
        string scope,
        SupplyConcentration? supply
    ) =>
        supply is null
            ? []
            : supply
                .Parts.Where(p => p.Share >= 0.01)
                .Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            scope,
                            study.PlaceNames.GetValueOrDefault(p.Place, p.Place),
                            p.Share,
                            p.Governance,
                            p.TradeParameter,
                            p.Contribution,
                        ]
                );

    private static IReadOnlyList<object?> Row(MaterialRisk m, StageRisk? s) =>
        [
            m.Material.Id,
            m.Material.Name,
            s?.Stage ?? "",
            s?.Basis switch
            {
                RiskBasis.Both => "both",
                RiskBasis.Global => "global",
                RiskBasis.Sourced => "eu",
                _ => "mean of members",
            },
            s?.Global?.Index,
            s?.Global?.Unscored,
            s?.Sourced?.Index,
            s?.Sourced?.Unscored,
            s?.ImportReliance,
            s?.Core,
            s?.Recycling,
            s?.Substitution,
            s is null ? m.Risk : s.Risk,
            s is null ? m.AtMost : s.AtMost,
            s?.Published,
            s?.ImpliedFactor,
            string.Join(';', s?.Missing ?? m.Missing),
            m.Risk,
            m.Material.PublishedRisk,
            m.Importance?.Value,
            m.Material.PublishedImportance,
            m.Importance?.Unplaced,
            Word(m.Critical),
            Word(m.PublishedCritical),
        ];

    private static string Word(bool? value) =>
        value switch
        {
            true => "yes",
            false => "no",
            _ => "",
        };
}
