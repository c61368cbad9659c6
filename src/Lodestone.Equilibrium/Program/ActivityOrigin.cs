namespace Lodestone.Equilibrium.Program;

/// <summary>What an activity stands for in the world.</summary>
/// <param name="Kind">Process, new route, project or pool transfer.</param>
/// <param name="Index">Index of the capacity row (process), of the link (new route), of the scenario item (project) or of the member place (pool).</param>
public readonly record struct ActivityOrigin(ActivityKind Kind, int Index);
