using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Ask, contract and volume-weighted price of a user: c · contract + (1 − c) · ask, c = <c>contract_share</c>.</summary>
/// <remarks>
/// Written where the share is above 0. A homogeneous good is left out: its base prices are the engine's own, so a
/// contract signed before has no price.
/// </remarks>
internal static class ContractRows
{
    public static void Add(Rows rows, PeriodView view)
    {
        Program.Sources sources = view.Program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int user = sources.User[bundle];
            string good = view.Good(user);
            double share = Math.Min(view.Compiled.Behaviour.Of(good, ParameterNames.ContractShare), 1);
            if (share <= 0 || view.Compiled.World.Goods[view.Program.Nodes[user].Good].IsHomogeneous)
            {
                continue;
            }

            string place = view.Place(user);
            double ask = view.Solution.Price[user];
            double contract = view.State.Contract[bundle];
            rows.Add(Variables.AskPrice, "USD/t", ask, place, good);
            rows.Add(Variables.ContractPrice, "USD/t", contract, place, good);
            rows.Add(Variables.VolumePrice, "USD/t", (share * contract) + ((1 - share) * ask), place, good);
        }
    }
}
