using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Views of <see cref="DemandConstants{T}"/> for the loops of the kernel.</summary>
/// <typeparam name="T">Lane.</typeparam>
internal readonly ref struct UseConstants<T>
    where T : struct, ILane<T>
{
    /// <summary>Curves of scenarios side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UseConstants(DemandConstants<T> curves)
    {
        Elasticity = curves.Elasticity.Raw;
        Choke = curves.Choke.Raw;
        LogChoke = curves.LogChoke.Raw;
        AtChoke = curves.AtChoke.Raw;
        InverseRamp = curves.InverseRamp.Raw;
        ChokeSurplus = curves.ChokeSurplus.Raw;
        Tangent = curves.Tangent.Raw;
        ChokePower = curves.ChokePower.Raw;
        InversePower = curves.InversePower.Raw;
    }

    private UseConstants(DemandConstants<Lane1> curves, bool _)
    {
        Elasticity = curves.Elasticity.Wide<T>();
        Choke = curves.Choke.Wide<T>();
        LogChoke = curves.LogChoke.Wide<T>();
        AtChoke = curves.AtChoke.Wide<T>();
        InverseRamp = curves.InverseRamp.Wide<T>();
        ChokeSurplus = curves.ChokeSurplus.Wide<T>();
        Tangent = curves.Tangent.Wide<T>();
        ChokePower = curves.ChokePower.Wide<T>();
        InversePower = curves.InversePower.Wide<T>();
    }

    /// <inheritdoc cref="DemandConstants{T}.Elasticity" />
    public readonly Raw<T> Elasticity;

    /// <inheritdoc cref="DemandConstants{T}.Choke" />
    public readonly Raw<T> Choke;

    /// <inheritdoc cref="DemandConstants{T}.LogChoke" />
    public readonly Raw<T> LogChoke;

    /// <inheritdoc cref="DemandConstants{T}.AtChoke" />
    public readonly Raw<T> AtChoke;

    /// <inheritdoc cref="DemandConstants{T}.InverseRamp" />
    public readonly Raw<T> InverseRamp;

    /// <inheritdoc cref="DemandConstants{T}.ChokeSurplus" />
    public readonly Raw<T> ChokeSurplus;

    /// <inheritdoc cref="DemandConstants{T}.Tangent" />
    public readonly Raw<T> Tangent;

    /// <inheritdoc cref="DemandConstants{T}.ChokePower" />
    public readonly Raw<T> ChokePower;

    /// <inheritdoc cref="DemandConstants{T}.InversePower" />
    public readonly Raw<T> InversePower;

    /// <summary>Curves of the uses of a single scenario side by side.</summary>
    public static UseConstants<T> SideBySide(DemandConstants<Lane1> curves) => new(curves, true);
}
