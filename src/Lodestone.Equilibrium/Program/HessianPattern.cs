using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Equilibrium.Program;

/// <summary>Where each term of the Hessian (12) lands in the stored factor; computed once per program.</summary>
/// <remarks>
/// A bundle couples its members (the producer node of each route, then the quota nodes its routes need) with each other
/// and with its user node; an activity couples the nodes of its coefficients.
/// </remarks>
public sealed class HessianPattern
{
    internal HessianPattern(EquilibriumProgram program)
    {
        CliquePattern pattern = new(program.Nodes.Length);
        MemberStart = new int[program.Sources.Bundles + 1];
        List<int> members = [];
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            List<int> own = Members(program, bundle);
            members.AddRange(own);
            MemberStart[bundle + 1] = members.Count;
            pattern.Add([.. own, program.Sources.User[bundle]]);
        }

        MemberNode = [.. members];
        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            pattern.Add(
                program.Activities.Node.AsSpan(
                    program.Activities.Start[activity]..program.Activities.Start[activity + 1]
                )
            );
        }

        Symbolic = SymbolicFactor.Analyse(pattern);
        MemberPairStart = new int[program.Sources.Bundles];
        for (int bundle = 0; bundle + 1 < program.Sources.Bundles; bundle++)
        {
            int count = MemberStart[bundle + 1] - MemberStart[bundle];
            MemberPairStart[bundle + 1] = MemberPairStart[bundle] + (count * (count + 1) / 2);
        }

        ActivityPairStart = new int[program.Activities.Count];
        for (int activity = 0; activity + 1 < program.Activities.Count; activity++)
        {
            int count = program.Activities.Start[activity + 1] - program.Activities.Start[activity];
            ActivityPairStart[activity + 1] = ActivityPairStart[activity] + (count * (count + 1) / 2);
        }

        MemberPair = MemberPairs();
        MemberUser = MemberUsers(program);
        ActivityPair = ActivityPairs(program);
        (RouteQuotaMember, RouteQuotaPair) = RouteQuotas(program);
    }

    /// <summary>Symbolic factor.</summary>
    public SymbolicFactor Symbolic { get; }

    /// <summary>First member of each bundle; the first members of a bundle are its routes' origins, in order.</summary>
    public int[] MemberStart { get; }

    /// <summary>Node of each member.</summary>
    public int[] MemberNode { get; }

    /// <summary>Positions of the pairs (i, j ≤ i) of the members of each bundle, bundle after bundle.</summary>
    public int[] MemberPair { get; }

    /// <summary>First pair of each bundle.</summary>
    public int[] MemberPairStart { get; }

    /// <summary>First pair of each activity.</summary>
    public int[] ActivityPairStart { get; }

    /// <summary>Position of each member with the user node of its bundle.</summary>
    public int[] MemberUser { get; }

    /// <summary>Positions of the pairs (i, j ≤ i) of the coefficients of each activity.</summary>
    public int[] ActivityPair { get; }

    /// <summary>For each membership of a route in a quota: index of the quota among the members of the bundle.</summary>
    public int[] RouteQuotaMember { get; }

    /// <summary>
    /// For each membership of a route, in order: position of (origin, quota), then of (quota, earlier or same quota of
    /// the same route).
    /// </summary>
    public int[] RouteQuotaPair { get; }

    private static List<int> Members(EquilibriumProgram program, int bundle)
    {
        List<int> members = [];
        SortedSet<int> quotas = [];
        for (int route = program.Sources.Start[bundle]; route < program.Sources.Start[bundle + 1]; route++)
        {
            members.Add(program.Sources.Origin[route]);
            quotas.UnionWith(
                program.Quotas.RouteNode[program.Quotas.RouteStart[route]..program.Quotas.RouteStart[route + 1]]
            );
        }

        members.AddRange(quotas);
        return members;
    }

    private int[] MemberPairs()
    {
        List<int> pairs = [];
        for (int bundle = 0; bundle + 1 < MemberStart.Length; bundle++)
        {
            for (int i = MemberStart[bundle]; i < MemberStart[bundle + 1]; i++)
            {
                for (int j = MemberStart[bundle]; j <= i; j++)
                {
                    pairs.Add(Symbolic.PositionOf(MemberNode[i], MemberNode[j]));
                }
            }
        }

        return [.. pairs];
    }

    private int[] MemberUsers(EquilibriumProgram program)
    {
        int[] users = new int[MemberNode.Length];
        for (int bundle = 0; bundle + 1 < MemberStart.Length; bundle++)
        {
            for (int i = MemberStart[bundle]; i < MemberStart[bundle + 1]; i++)
            {
                users[i] = Symbolic.PositionOf(MemberNode[i], program.Sources.User[bundle]);
            }
        }

        return users;
    }

    private int[] ActivityPairs(EquilibriumProgram program)
    {
        Activities activities = program.Activities;
        List<int> pairs = [];
        for (int activity = 0; activity < activities.Count; activity++)
        {
            for (int i = activities.Start[activity]; i < activities.Start[activity + 1]; i++)
            {
                for (int j = activities.Start[activity]; j <= i; j++)
                {
                    pairs.Add(Symbolic.PositionOf(activities.Node[i], activities.Node[j]));
                }
            }
        }

        return [.. pairs];
    }

    private (int[] Member, int[] Pair) RouteQuotas(EquilibriumProgram program)
    {
        List<int> member = [];
        List<int> pair = [];
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            int first = MemberStart[bundle];
            for (int route = program.Sources.Start[bundle]; route < program.Sources.Start[bundle + 1]; route++)
            {
                ReadOnlySpan<int> quotas = program.Quotas.RouteNode.AsSpan(
                    program.Quotas.RouteStart[route]..program.Quotas.RouteStart[route + 1]
                );
                for (int i = 0; i < quotas.Length; i++)
                {
                    member.Add(Array.IndexOf(MemberNode, quotas[i], first, MemberStart[bundle + 1] - first) - first);
                    pair.Add(Symbolic.PositionOf(program.Sources.Origin[route], quotas[i]));
                    for (int j = 0; j <= i; j++)
                    {
                        pair.Add(Symbolic.PositionOf(quotas[i], quotas[j]));
                    }
                }
            }
        }

        return ([.. member], [.. pair]);
    }
}
