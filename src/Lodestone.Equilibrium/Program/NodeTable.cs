using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>Nodes under construction, found by good and place.</summary>
public sealed class NodeTable
{
    private readonly World _world;
    private readonly BaseYear _base;
    private readonly List<Node> _nodes = [];
    private readonly int[,] _producer;
    private readonly int[,] _user;

    /// <summary>An empty table for a world.</summary>
    public NodeTable(World world, BaseYear baseYear)
    {
        _world = world;
        _base = baseYear;
        _producer = Empty();
        _user = Empty();
    }

    /// <summary>Nodes so far.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Producer node of a good at a place, -1 when it has none.</summary>
    public int FindProducer(int good, int place) => _producer[good, place];

    /// <summary>User node of a good at a place, -1 when it has none.</summary>
    public int FindUser(int good, int place) => _user[good, place];

    /// <summary>Producer node, made when missing.</summary>
    public int Producer(int good, int place)
    {
        ref int node = ref _producer[good, place];
        if (node < 0)
        {
            double throughput = Math.Max(_base.Made[good, place], _base.Sent[good, place]);
            node = Add(
                new Node(
                    NodeKind.Producer,
                    good,
                    place,
                    _base.ProducerPrice[good, place],
                    Positive(throughput, good, NodeKind.Producer)
                )
            );
        }

        return node;
    }

    /// <summary>User node, made when missing, at the good's reference price until its suppliers are known.</summary>
    public int User(int good, int place)
    {
        ref int node = ref _user[good, place];
        if (node < 0)
        {
            double throughput = Math.Max(_base.Used[good, place], _base.Received[good, place]);
            node = Add(
                new Node(
                    NodeKind.User,
                    good,
                    place,
                    _world.Goods[good].Price,
                    Positive(throughput, good, NodeKind.User)
                )
            );
        }

        return node;
    }

    /// <summary>Adds a quota or pool node.</summary>
    public int Add(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    /// <summary>Replaces the base price of a user node by the average landed price of its base supply.</summary>
    public void SetPrice(int node, double price) => _nodes[node] = _nodes[node] with { BasePrice = price };

    /// <summary>A throughput that can scale a residual: a thousandth of the world's where the node has none of its own.</summary>
    private double Positive(double throughput, int good, NodeKind kind)
    {
        if (throughput > 0)
        {
            return throughput;
        }

        double world = 0;
        for (int place = 0; place < _world.Places.Count; place++)
        {
            world += kind == NodeKind.Producer ? _base.Made[good, place] : _base.Used[good, place];
        }

        return world > 0 ? world * 1e-3 : 1;
    }

    private int[,] Empty()
    {
        int[,] table = new int[_world.Goods.Count, _world.Places.Count];
        for (int good = 0; good < _world.Goods.Count; good++)
        {
            for (int place = 0; place < _world.Places.Count; place++)
            {
                table[good, place] = -1;
            }
        }

        return table;
    }
}
