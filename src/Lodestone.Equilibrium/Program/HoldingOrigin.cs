namespace Lodestone.Equilibrium.Program;

/// <summary>What a holding stands for.</summary>
/// <param name="Kind">Private stock, reserve, pool or floor purchase.</param>
/// <param name="Index">Index of the stock row, of the reserve or of the floor in the scenario's policies, of the rule of reserves that answer a shortfall.</param>
public readonly record struct HoldingOrigin(HoldingKind Kind, int Index);
