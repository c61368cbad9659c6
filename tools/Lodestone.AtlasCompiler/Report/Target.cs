namespace Lodestone.AtlasCompiler;

/// <summary>A published figure beside what the atlas holds.</summary>
/// <param name="Id">Id of the target.</param>
/// <param name="What">What is counted.</param>
/// <param name="Published">Figure of the source.</param>
/// <param name="Atlas">Figure of the atlas.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Tolerance">Largest difference accepted, as a share of the published figure.</param>
/// <param name="Evidence">Grade of the published figure.</param>
/// <param name="Source">Ids of sources.</param>
/// <param name="Reason">Why the tolerance is what it is.</param>
internal sealed record Target(
    string Id,
    string What,
    double Published,
    double Atlas,
    string Unit,
    double Tolerance,
    string Evidence,
    string Source,
    string Reason
)
{
    /// <summary>Atlas over published, less one.</summary>
    public double Difference => (Atlas / Published) - 1;

    /// <summary>True when the difference lies inside the tolerance.</summary>
    public bool Holds => Math.Abs(Difference) <= Tolerance;

    /// <summary>Every target of an atlas.</summary>
    public static IReadOnlyList<Target> All(AtlasCompilation atlas) =>
        [
            .. atlas
                .Inputs["targets"]
                .Select(row => new Target(
                    row["target"],
                    row["what"],
                    row.Number("published"),
                    TargetExpression.Value(row["expression"], atlas),
                    row["unit"],
                    row.Number("tolerance"),
                    row["evidence"],
                    row["source"],
                    row["reason"]
                )),
        ];
}
