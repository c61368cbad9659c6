using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Tests.Newton;

/// <summary>A month of the base year: its parameters, and a point at base prices, with importers on their index and no rents.</summary>
internal static class BaseMonth
{
    public static (PeriodParameters<Lane1> Parameters, Point<Lane1> Point) Of(CompiledScenario compiled)
    {
        EquilibriumProgram program = compiled.Program;
        PathInput input = new(compiled);
        PeriodParameters<Lane1> parameters = new(program);
        parameters.Draw.Put(0, input.Rules.Kernel);
        new PeriodSetter(compiled).Set(parameters, input, new PathState(compiled, input), -1000);
        Point<Lane1> point = new(program);
        StartPoint.Base(program, point.Coordinate.Numbers);
        return (parameters, point);
    }
}
