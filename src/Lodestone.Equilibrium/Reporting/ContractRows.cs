using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Ask, contract and volume-weighted price of a user: c · contract + (1 − c) · ask, c = <c>contract_share</c>.</summary>
/// <remarks>
/// Written where the share is above 0. A homogeneous good is left out: its base prices are the engine's own, so a
/// contract signed before has no price.
/// </remarks>
internal sealed class ContractRows
{
    private readonly Rows _rows;
    private readonly (int Bundle, int User, double Share, int Ask, int Contract, int Volume)[] _users;

    public ContractRows(Rows rows, CompiledScenario compiled, ReportNames names)
    {
        _rows = rows;
        List<(int, int, double, int, int, int)> users = [];
        for (int bundle = 0; bundle < compiled.Program.Sources.Bundles; bundle++)
        {
            int user = compiled.Program.Sources.User[bundle];
            string good = names.Good(user);
            double share = Math.Min(compiled.Behaviour.Of(good, ParameterNames.ContractShare), 1);
            if (share <= 0 || compiled.World.Goods[compiled.Program.Nodes[user].Good].IsHomogeneous)
            {
                continue;
            }

            string place = names.Place(user);
            int ask = rows.Series(Variables.AskPrice, "USD/t", place, good);
            int contract = rows.Series(Variables.ContractPrice, "USD/t", place, good);
            int volume = rows.Series(Variables.VolumePrice, "USD/t", place, good);
            users.Add((bundle, user, share, ask, contract, volume));
        }

        _users = [.. users];
    }

    public void Add(PeriodView view)
    {
        foreach ((int bundle, int user, double share, int ask, int contract, int volume) in _users)
        {
            double now = view.Solution.Price[user];
            double signed = view.State.Contract[bundle];
            _rows.Add(ask, now);
            _rows.Add(contract, signed);
            _rows.Add(volume, (share * signed) + ((1 - share) * now));
        }
    }
}
