using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Ten random starts end at the same prices and quantities.</summary>
internal static class UniquenessChecks
{
    /// <summary>Months with their bound: where magnets are nearly a homogeneous good, that of the solver's own tolerance.</summary>
    private static readonly (string Scenario, int Month, double Bound)[] Months =
    [
        ("china-switches-off", 0, 1e-12),
        ("china-switches-off", 3, 1e-12),
        ("china-switches-off", 5, 1e-10),
        ("ev-demand-surge", 1, 1e-12),
    ];

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        foreach ((string scenario, int month, double bound) in Months)
        {
            ClearedMonth cleared = ClearedMonth.Of(shipped, scenario, month);
            NewtonSolver<Lane1> newton = new(cleared.Program);
            List<MonthAnswer> answers = [];
            for (uint start = 0; start < RandomStarts.Count; start++)
            {
                RandomStarts.Begin(cleared.Program, newton.Current, start);
                if (RandomStarts.Clear(newton, cleared.Parameters))
                {
                    answers.Add(MonthAnswer.Of(cleared.Program, newton.Current));
                }
            }

            string name = $"atlas, {scenario}, month {month + 1}";
            foreach (Check check in MonthAnswer.Compare(name, cleared, answers, bound))
            {
                yield return check;
            }
        }
    }
}
