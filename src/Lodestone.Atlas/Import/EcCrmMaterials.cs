namespace Lodestone.Atlas;

/// <summary>The materials of a study that a printed name stands for.</summary>
/// <param name="Ids">Materials.</param>
/// <param name="Note">Remark of the mapping; empty for a name of the study itself.</param>
internal sealed record EcCrmMaterials(IReadOnlyList<string> Ids, string Note);
