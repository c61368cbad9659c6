using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Kinds of the holdings of a program, for formulas that act on all of them at once.</summary>
internal sealed class HoldingKinds
{
    private static readonly double AllBits = BitConverter.Int64BitsToDouble(-1);

    public HoldingKinds(EquilibriumProgram program)
    {
        HoldingOrigin[] origins = program.Holdings.Origin;
        Private = [.. origins.Select(origin => origin.Kind == HoldingKind.Private ? AllBits : 0)];
        Producer = [.. origins.Select(origin => origin.Kind == HoldingKind.Producer ? AllBits : 0)];
        BasePrice = [.. program.Holdings.Node.Select(node => program.BasePrice[node])];
        ByScenario =
        [
            .. Enumerable
                .Range(0, origins.Length)
                .Where(stock =>
                    origins[stock].Kind
                        is HoldingKind.Answer
                            or HoldingKind.Reserve
                            or HoldingKind.Pool
                            or HoldingKind.FloorPurchase
                ),
        ];
    }

    /// <summary>Mask by holding: a private stock.</summary>
    public double[] Private { get; }

    /// <summary>Mask by holding: a maker's store.</summary>
    public double[] Producer { get; }

    /// <summary>Base price by holding, USD/t.</summary>
    public double[] BasePrice { get; }

    /// <summary>Holdings that act when the scenario says so.</summary>
    public int[] ByScenario { get; }
}
