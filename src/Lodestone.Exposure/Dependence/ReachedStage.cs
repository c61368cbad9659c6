namespace Lodestone.Exposure;

/// <summary>A stage that lies upstream of a good.</summary>
/// <param name="Name">The stage.</param>
/// <param name="Goods">Goods made there that the material passes as.</param>
/// <param name="Steps">Processes of the stage, wherever they stand, with what they make of those goods, t per year.</param>
internal sealed record ReachedStage(
    string Name,
    IReadOnlyList<string> Goods,
    IReadOnlyList<(int Node, double Tonnes)> Steps
);
