namespace Lodestone.Equilibrium.Program;

/// <summary>Kinds of activity.</summary>
public enum ActivityKind
{
    /// <summary>A process at a place.</summary>
    Process,

    /// <summary>A route without base trade.</summary>
    NewRoute,

    /// <summary>A funded project: a plant that a policy brings on.</summary>
    Project,

    /// <summary>A release from a shared reserve to a member.</summary>
    PoolTransfer,
}
