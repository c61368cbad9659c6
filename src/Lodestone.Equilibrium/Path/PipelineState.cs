using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Imports on their way, by private holding, and how open the border was while they left.</summary>
/// <remarks>
/// Axis s = holding. With τ the transit time in periods, n = ⌊τ⌋, B base imports per period and O_t the share of them
/// that border measures let leave in period t, goods that left before are on their way at the end of t:
/// C*_t = B (O_t + … + O_{t−n+1} + (τ − n) O_{t−n}). At base O = 1 and C* = τ B.
/// </remarks>
internal sealed class PipelineState
{
    private readonly double[][] _left;
    private int _calmPeriods;
    private int _longest;
    private bool _settled = true;

    public PipelineState(CompiledScenario compiled)
    {
        EquilibriumProgram program = compiled.Program;
        int count = program.Holdings.Count;
        Transit = new double[count];
        Imports = new double[count];
        Bundle = new int[count];
        Content = new double[count];
        Arriving = new double[count];
        Ordered = new double[count];
        Openness = new double[count];
        _left = new double[count][];
        HashSet<int> tracked = [];
        for (int stock = 0; stock < count; stock++)
        {
            int node = program.Holdings.Node[stock];
            Bundle[stock] = Array.IndexOf(program.Sources.User, node);
            bool holds = program.Holdings.Origin[stock].Kind == HoldingKind.Private && Bundle[stock] >= 0;
            if (holds && tracked.Add(node))
            {
                Imports[stock] = BaseImports(program, Bundle[stock]);
            }

            _left[stock] = [];
        }
    }

    /// <summary>Back to the base year with the transit times of a path.</summary>
    /// <param name="transit">Periods by holding.</param>
    public void Reset(double[] transit)
    {
        Array.Fill(Openness, 1.0);
        Array.Clear(Arriving);
        Array.Clear(Ordered);
        (_calmPeriods, _longest, _settled, IsQuiet) = (0, 0, true, true);
        for (int stock = 0; stock < Transit.Length; stock++)
        {
            Transit[stock] = Imports[stock] > 0 ? transit[stock] : 0;
            int whole = (int)Math.Floor(Transit[stock]) + 1;
            if (_left[stock].Length != whole)
            {
                _left[stock] = new double[whole];
            }

            _longest = Math.Max(_longest, whole);
            Array.Fill(_left[stock], 1.0);
            Content[stock] = Due(stock);
        }
    }

    /// <summary>True while no measure at the border has been in force for longer than anything is under way.</summary>
    public bool IsQuiet { get; private set; } = true;

    /// <summary>Says whether a measure at the border is in force in the period being set.</summary>
    public void Tell(bool measure)
    {
        if (measure)
        {
            (_calmPeriods, IsQuiet) = (0, false);
        }
        else if (!IsQuiet && _settled && ++_calmPeriods > _longest + 1)
        {
            IsQuiet = true;
            Array.Clear(Arriving);
            Array.Clear(Ordered);
        }
    }

    /// <summary>Says whether as much is under way as is due, everywhere.</summary>
    public void Settle(bool settled) => _settled = settled;

    /// <summary>Transit time τ, periods; 0 where nothing is tracked.</summary>
    public double[] Transit { get; }

    /// <summary>Base imports B, t per period.</summary>
    public double[] Imports { get; }

    /// <summary>Bundle that the holding buys through; −1 without.</summary>
    public int[] Bundle { get; }

    /// <summary>On its way, t.</summary>
    public double[] Content { get; }

    /// <summary>Arrives in the period being solved beyond what leaves in it, t.</summary>
    public double[] Arriving { get; }

    /// <summary>Has to leave in the period being solved beyond what arrives, t.</summary>
    public double[] Ordered { get; }

    /// <summary>Share O of base imports that border measures let leave in the period being solved, 0 to 1.</summary>
    public double[] Openness { get; }

    /// <summary>Tonnes on their way at the end of the period being solved, C*.</summary>
    public double Due(int stock)
    {
        double[] left = _left[stock];
        int whole = left.Length - 1;
        double sum = 0;
        for (int age = 0; age <= whole; age++)
        {
            double openness = age == 0 ? Openness[stock] : left[age - 1];
            sum += (age < whole ? 1 : Transit[stock] - whole) * openness;
        }

        return Imports[stock] * sum;
    }

    /// <summary>Ends a period: unloads what arrived and loads what was ordered out of each purchase.</summary>
    /// <param name="purchase">Purchases by holding, t.</param>
    /// <param name="loaded">Takes the tonnes loaded by holding.</param>
    public void Load(double[] purchase, double[] loaded)
    {
        Array.Clear(loaded);
        for (int stock = 0; stock < Transit.Length && !IsQuiet; stock++)
        {
            if (Transit[stock] <= 0)
            {
                continue;
            }

            loaded[stock] = Math.Min(purchase[stock], Ordered[stock]);
            Content[stock] += loaded[stock] - Arriving[stock];
            double[] left = _left[stock];
            Array.Copy(left, 0, left, 1, left.Length - 1);
            left[0] = Openness[stock];
        }
    }

    private static double BaseImports(EquilibriumProgram program, int bundle)
    {
        Sources sources = program.Sources;
        double share = 0;
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            bool import = program.Nodes[sources.Origin[route]].Place != program.Nodes[sources.User[bundle]].Place;
            share += import ? sources.BaseShare[route] : 0;
        }

        return share * sources.BaseVolume[bundle];
    }
}
