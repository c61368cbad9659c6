using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Demand of the uses of a single scenario, side by side in the lanes of the widest registers.</summary>
/// <remarks>
/// Every number goes through the lines of <see cref="UseCurve"/>, which round alike in every width: the bits are those
/// that scenarios side by side get.
/// </remarks>
internal sealed class UseShares
{
    private readonly EquilibriumProgram _program;

    /// <summary>Logarithm and inverse of the price ratio by node with final demand.</summary>
    private readonly LaneArray<Lane1> _nodeRatio,
        _nodeLog,
        _nodeInverse;

    private readonly LaneArray<Lane1> _ratio,
        _log,
        _inverse;

    /// <summary>Scratch for a program.</summary>
    public UseShares(EquilibriumProgram program)
    {
        _program = program;
        _nodeRatio = new LaneArray<Lane1>(program.UseNodes.Length);
        _nodeLog = new LaneArray<Lane1>(program.UseNodes.Length);
        _nodeInverse = new LaneArray<Lane1>(program.UseNodes.Length);
        int uses = program.Uses.Count;
        _ratio = new LaneArray<Lane1>(uses);
        _log = new LaneArray<Lane1>(uses);
        _inverse = new LaneArray<Lane1>(uses);
        Slope = new LaneArray<Lane1>(uses);
        Surplus = new LaneArray<Lane1>(uses);
    }

    /// <summary>−∂share/∂ratio by use.</summary>
    public LaneArray<Lane1> Slope { get; }

    /// <summary>Consumer surplus over D0 q0 by use.</summary>
    public LaneArray<Lane1> Surplus { get; }

    /// <summary>Computes share, slope and surplus of every use at the prices of a point.</summary>
    /// <param name="curves">Curves.</param>
    /// <param name="price">Prices by node.</param>
    /// <param name="share">Where the shares go, by use.</param>
    public void Compute(DemandConstants<Lane1> curves, LaneArray<Lane1> price, LaneArray<Lane1> share)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Compute<Lane8>(curves, price, share);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Compute<Lane4>(curves, price, share);
        }
        else
        {
            Compute<Lane1>(curves, price, share);
        }
    }

    /// <summary>The same in lanes of a width: all widths give the same bits.</summary>
    internal void Compute<TWide>(DemandConstants<Lane1> curves, LaneArray<Lane1> price, LaneArray<Lane1> share)
        where TWide : struct, ILane<TWide>
    {
        TakeLogarithms<TWide>(price);
        Spread();
        Read<TWide>(curves, share);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeLogarithms<TWide>(LaneArray<Lane1> prices)
        where TWide : struct, ILane<TWide>
    {
        Raw<int> nodes = new(_program.UseNodes);
        Raw<double> inversePrice = new(_program.InversePrice);
        Raw<Lane1> price = prices.Raw;
        Raw<Lane1> ratio = _nodeRatio.Raw;
        Raw<Lane1> log = _nodeLog.Raw;
        Raw<Lane1> inverse = _nodeInverse.Raw;
        for (int i = 0; i < nodes.Length; i++)
        {
            ratio[i] = price[nodes[i]] * Lane1.Of(inversePrice[nodes[i]]);
        }

        Raw<TWide> ratios = _nodeRatio.Wide<TWide>();
        Raw<TWide> logs = _nodeLog.Wide<TWide>();
        Raw<TWide> inverses = _nodeInverse.Wide<TWide>();
        for (int i = 0; i < ratios.Length; i++)
        {
            TWide middle = TWide.Max(ratios[i], TWide.Of(DemandCurve.LowRatio));
            logs[i] = LaneMath.Log(middle);
            inverses[i] = TWide.Of(1.0) / middle;
        }

        for (int i = ratios.Length * TWide.Width; i < nodes.Length; i++)
        {
            Lane1 middle = Lane1.Max(ratio[i], Lane1.Of(DemandCurve.LowRatio));
            log[i] = LaneMath.Log(middle);
            inverse[i] = Lane1.Of(1.0) / middle;
        }
    }

    /// <summary>From nodes to the uses at them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread()
    {
        Raw<int> place = new(_program.UsePlace);
        Raw<Lane1> ratio = _ratio.Raw;
        Raw<Lane1> log = _log.Raw;
        Raw<Lane1> inverse = _inverse.Raw;
        Raw<Lane1> nodeRatio = _nodeRatio.Raw;
        Raw<Lane1> nodeLog = _nodeLog.Raw;
        Raw<Lane1> nodeInverse = _nodeInverse.Raw;
        for (int use = 0; use < place.Length; use++)
        {
            int at = place[use];
            ratio[use] = nodeRatio[at];
            log[use] = nodeLog[at];
            inverse[use] = nodeInverse[at];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read<TWide>(DemandConstants<Lane1> curves, LaneArray<Lane1> share)
        where TWide : struct, ILane<TWide>
    {
        var wide = UseConstants<TWide>.SideBySide(curves);
        Raw<TWide> ratios = _ratio.Wide<TWide>();
        Raw<TWide> logs = _log.Wide<TWide>();
        Raw<TWide> inverses = _inverse.Wide<TWide>();
        Raw<TWide> shares = share.Wide<TWide>();
        Raw<TWide> slopes = Slope.Wide<TWide>();
        Raw<TWide> surpluses = Surplus.Wide<TWide>();
        for (int i = 0; i < ratios.Length; i++)
        {
            UseCurve.At(wide, i, ratios[i], logs[i], inverses[i], out TWide part, out TWide slope, out TWide surplus);
            (shares[i], slopes[i], surpluses[i]) = (part, slope, surplus);
        }

        UseConstants<Lane1> single = new(curves);
        for (int use = ratios.Length * TWide.Width; use < share.Length; use++)
        {
            UseCurve.At(
                single,
                use,
                _ratio.Raw[use],
                _log.Raw[use],
                _inverse.Raw[use],
                out Lane1 part,
                out Lane1 slope,
                out Lane1 surplus
            );
            (share.Raw[use], Slope.Raw[use], Surplus.Raw[use]) = (part, slope, surplus);
        }
    }
}
