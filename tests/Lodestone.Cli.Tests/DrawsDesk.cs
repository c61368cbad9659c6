namespace Lodestone.Cli.Tests;

/// <summary>The desk of the other tests with scenarios that are uncertain, and with the real engine.</summary>
internal static class DrawsDesk
{
    /// <summary>A cut-off of uncertain start and length, and the same at half its depth.</summary>
    public static Desk New()
    {
        var desk = new Desk();
        desk.Put(
            "data/atlas/elasticities.csv",
            """
            good,parameter,low,central,high,distribution,source,evidence
            *,demand_elasticity,-0.6,-0.4,-0.2,triangular,s,assumption
            *,sigma,1.5,2.5,4,triangular,s,assumption
            """
        );
        desk.Put(
            "data/atlas/sectors.csv",
            """
            sector,name,naics,value_added_usd_per_t,value_added_low,value_added_high,source,evidence
            ev,Electric vehicles,3361,5000000,3000000,8000000,s,assumption
            wind,Wind power,3336,1000000,500000,2000000,s,assumption
            """
        );
        desk.Put("data/scenarios/cut-off.yaml", Scenario("cut-off", 0.2));
        desk.Put("data/scenarios/halved.yaml", Scenario("halved", 0.5));
        desk.Host = desk.Host with { Solve = Equilibrium.ScenarioSolver.Solve, Processors = 2 };
        return desk;
    }

    private static string Scenario(string name, double share) =>
        FormattableString.Invariant(
            $"""
            name: {name}
            title: China holds exports back
            horizon: {"{"} start: 2026-12, periods: 8, step: month {"}"}
            events:
              - throttle:
                  goods: [dy-oxide, ndfeb-magnet]
                  from: CHN
                  to: "*"
                  share: {share}
                  start: 2026-12
                  periods: 4
                  range: {"{"} periods: [2, 4, 6] {"}"}
            """
        );
}
