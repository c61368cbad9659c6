using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>EU supply risk of a material at one stage, with every part of it.</summary>
/// <remarks>
/// <code>
/// SR = [ HHI_GS · IR/2 + HHI_EU · (1 − IR/2) ] · (1 − EoL_RIR) · SI_SR
/// </code>
/// where HHI_GS and HHI_EU are the concentrations of world supply and of EU sourcing weighted with governance and trade,
/// IR import reliance, EoL_RIR the end-of-life recycling input rate and SI_SR the substitution index. Where the study takes
/// only one of the two supplies, or only one is published, the bracket is that one alone.
/// Source: European Commission, Methodology for establishing the EU list of critical raw materials (2017).
/// </remarks>
/// <param name="Stage"><c>extraction</c> or <c>processing</c>.</param>
/// <param name="Basis">Which supply was taken.</param>
/// <param name="Global">Concentration of world supply; null when not published.</param>
/// <param name="Sourced">Concentration of EU sourcing; null when not published.</param>
/// <param name="ImportReliance">IR; null when not published.</param>
/// <param name="Core">The bracket: risk before recycling and substitution; null when an input of it is missing.</param>
/// <param name="Recycling">1 − EoL_RIR; null when not published.</param>
/// <param name="Substitution">SI_SR; null when not published.</param>
/// <param name="Published">Supply risk of the stage as published; null when not stated.</param>
/// <param name="Missing">Inputs that are not published, by their names in the equation.</param>
public sealed record StageRisk(
    string Stage,
    RiskBasis Basis,
    SupplyConcentration? Global,
    SupplyConcentration? Sourced,
    double? ImportReliance,
    double? Core,
    double? Recycling,
    double? Substitution,
    double? Published,
    IReadOnlyList<string> Missing
)
{
    /// <summary>Supply risk; null when an input is missing.</summary>
    public double? Risk => Core * Recycling * Substitution;

    /// <summary>Most that the supply risk can be: missing factors are at most 1; null when the core is missing.</summary>
    public double? AtMost => Core * (Recycling ?? 1) * (Substitution ?? 1);

    /// <summary>What the missing factors would have to be for the published value: published over <see cref="AtMost"/>; null when nothing is missing.</summary>
    public double? ImpliedFactor => Risk is null && AtMost > 0 ? Published / AtMost : null;

    /// <summary>Computes a stage.</summary>
    /// <param name="material">The material.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="governance">Mean of the six WGI estimates by place.</param>
    public static StageRisk Of(
        AssessedMaterial material,
        AssessedStage stage,
        IReadOnlyDictionary<string, double> governance
    )
    {
        var global = SupplyConcentration.Of(stage.Global, governance);
        var sourced = SupplyConcentration.Of(stage.Sourced, governance);
        RiskBasis basis = Taken(stage.Basis, global, sourced);
        var missing = new List<string>();
        double? core = basis switch
        {
            RiskBasis.Global => global?.Index,
            RiskBasis.Sourced => sourced?.Index,
            _ => Mixed(global, sourced, stage.ImportReliance),
        };
        Note(missing, "HHI_GS", basis != RiskBasis.Sourced && global is null);
        Note(missing, "HHI_EU", basis != RiskBasis.Global && sourced is null);
        Note(missing, "IR", basis == RiskBasis.Both && stage.ImportReliance is null);
        Note(missing, "EoL_RIR", material.RecyclingRate is null);
        Note(missing, "SI_SR", material.SubstitutionRisk is null);
        return new StageRisk(
            stage.Stage,
            basis,
            global,
            sourced,
            stage.ImportReliance,
            core,
            1 - material.RecyclingRate,
            material.SubstitutionRisk,
            stage.PublishedRisk,
            missing
        );
    }

    /// <summary>[ HHI_GS · IR/2 + HHI_EU · (1 − IR/2) ]; null when a part is missing.</summary>
    public static double? Mixed(SupplyConcentration? global, SupplyConcentration? sourced, double? importReliance) =>
        (global?.Index * importReliance / 2) + (sourced?.Index * (1 - (importReliance / 2)));

    private static RiskBasis Taken(RiskBasis basis, SupplyConcentration? global, SupplyConcentration? sourced) =>
        (basis, global, sourced) switch
        {
            (RiskBasis.Both, null, not null) => RiskBasis.Sourced,
            (RiskBasis.Both, not null, null) => RiskBasis.Global,
            _ => basis,
        };

    private static void Note(List<string> missing, string name, bool absent)
    {
        if (absent)
        {
            missing.Add(name);
        }
    }
}
