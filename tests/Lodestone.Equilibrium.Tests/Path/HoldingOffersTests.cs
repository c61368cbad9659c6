using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>Triggers and limits of holders and makers against equation (8) written out stock by stock.</summary>
public class HoldingOffersTests
{
    [Fact]
    public void Holders_and_makers_offer_what_the_equation_says()
    {
        World world = SmallChain.World() with
        {
            Parameters =
            [
                .. SmallChain.World().Parameters,
                Fixed(ParameterNames.ProducerStorageMonths, 2),
                Fixed(ParameterNames.ProducerStorageDiscount, 0.15),
            ],
        };
        CompiledScenario compiled = CompiledScenario.Compile(world, SmallChain.Scenario(3));
        Holdings holdings = compiled.Program.Holdings;
        PathInput input = new(compiled);
        PathRules rules = input.Rules;
        PathState state = new(compiled, input);
        PeriodParameters<Lane1> parameters = new(compiled.Program);
        HoldingKinds kinds = new(compiled.Program);
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            state.Target[stock] = 10 + stock;
            state.Extra[stock] = stock % 3;
            state.Stock[stock] = (0.2 + (0.3 * (stock % 5))) * state.Target[stock];
            state.Expected[stock] = 1 + (0.1 * (stock % 4));
            state.Reference[stock] = 0.7 + (0.2 * (stock % 3));
        }

        Elementwise.Run(new HoldingOffers(rules, state, kinds, parameters), holdings.Count);

        int holders = 0;
        int makers = 0;
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            double price = compiled.Program.BasePrice[holdings.Node[stock]];
            double target = state.Target[stock] + state.Extra[stock];
            double fill = state.Stock[stock] / target;
            double expected = state.Expected[stock] * price;
            double average = Math.Min(state.Reference[stock], 1) * price;
            double sold = Math.Min(state.Stock[stock], rules.ReleaseRate[stock]);
            if (holdings.Origin[stock].Kind == HoldingKind.Private)
            {
                holders++;
                double premium = rules.Premium[stock];
                double refill = 1 - (rules.Discount[stock] * fill) + (0.5 * premium * (1 - fill));
                Is((1 + premium) * expected, parameters.ReleaseTrigger[stock]);
                Is(sold, parameters.ReleaseLimit[stock]);
                Is(refill * expected, parameters.PurchaseTrigger[stock]);
                double wanted = Math.Max(target - state.Stock[stock], 0);
                Is(Math.Min(wanted, rules.PurchaseRate[stock]), parameters.PurchaseLimit[stock]);
            }
            else if (holdings.Origin[stock].Kind == HoldingKind.Producer)
            {
                makers++;
                double room = rules.StoragePeriods[stock] * rules.PurchaseRate[stock];
                Is(average, parameters.ReleaseTrigger[stock]);
                Is(sold, parameters.ReleaseLimit[stock]);
                Is((1 - rules.StorageDiscount[stock]) * average, parameters.PurchaseTrigger[stock]);
                double wanted = Math.Max(room - state.Stock[stock], 0);
                Is(Math.Min(wanted, rules.PurchaseRate[stock]), parameters.PurchaseLimit[stock]);
            }
        }

        Assert.True(holders > 0 && makers > 0, $"{holders} holders, {makers} makers");
    }

    private static UncertainParameter Fixed(string name, double value) =>
        new("*", name, value, value, value, "point", Provenance.None);

    private static void Is(double expected, Lane1 actual) =>
        Assert.Equal(expected, actual.Value, 1e-12 * Math.Max(1, Math.Abs(expected)));
}
