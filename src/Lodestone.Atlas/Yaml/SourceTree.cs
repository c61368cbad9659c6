using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Lodestone.Atlas;

/// <summary>Parses YAML into nodes with positions. Duplicate keys, aliases and odd keys are reported, not thrown.</summary>
internal sealed class SourceTree
{
    private const int MaxDepth = 24;

    private readonly string _file;
    private readonly Parser _parser;
    private readonly FindingLog _log;
    private readonly Stack<(Position At, char Bracket)> _open = [];

    private SourceTree(string file, string text, FindingLog log)
    {
        _file = file;
        _log = log;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root of the file; null when it is empty or not YAML (reported).</summary>
    public static SourceNode? Parse(string file, string text, FindingLog log)
    {
        var tree = new SourceTree(file, text, log);
        try
        {
            return tree.Document();
        }
        catch (Exception e)
            when (e
                    is YamlException
                        or ArgumentException
                        or InvalidOperationException
                        or FormatException
                        or OverflowException
            )
        {
            YamlFault.Report(file, text, e, tree._open.Count > 0 ? tree._open.Peek() : null, tree.Read(), log);
            return null;
        }
    }

    private SourceNode? Document()
    {
        SourceNode? root = null;
        while (_parser.MoveNext())
        {
            if (_parser.Current is StreamStart or StreamEnd or DocumentStart or DocumentEnd or Comment)
            {
                continue;
            }

            if (root is not null)
            {
                _log.Error(At(_parser.Current!), "", "a second document after '---'", "write one scenario per file");
                return root;
            }

            root = Node(0);
        }

        if (root is null or TextNode { IsEmpty: true })
        {
            _log.Error(
                Position.Of(_file),
                "",
                "the file is empty",
                "start from a template: lodestone scenario new NAME --template ban"
            );
            return null;
        }

        return root;
    }

    private SourceNode Node(int depth)
    {
        ParsingEvent current = _parser.Current!;
        Position at = At(current);
        if (depth > MaxDepth)
        {
            throw new YamlException(current.Start, current.End, "too many levels of nesting");
        }

        switch (current)
        {
            case Scalar scalar:
                return new TextNode(at, scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any));
            case SequenceStart { Style: SequenceStyle.Flow }:
                return Within('[', at, () => List(at, depth));
            case SequenceStart:
                return List(at, depth);
            case MappingStart { Style: MappingStyle.Flow }:
                return Within('{', at, () => Map(at, depth));
            case MappingStart:
                return Map(at, depth);
            case AnchorAlias alias:
                _log.Error(
                    at,
                    "",
                    $"the alias '*{alias.Value}' is not supported",
                    "write the value out; for everything write \"*\" in quotes"
                );
                return new TextNode(at, "", false);
            default:
                throw new YamlException(current.Start, current.End, "an unexpected mark");
        }
    }

    /// <summary>Reads what is between brackets; where that fails the bracket is left open.</summary>
    private SourceNode Within(char bracket, Position at, Func<SourceNode> read)
    {
        _open.Push((at, bracket));
        SourceNode node = read();
        _open.Pop();
        return node;
    }

    private ListNode List(Position at, int depth)
    {
        var items = new List<SourceNode>();
        while (Next() is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return new ListNode(at, items);
    }

    private MapNode Map(Position at, int depth)
    {
        var map = new MapNode(at, []);
        while (Next() is { } key and not MappingEnd)
        {
            Position keyAt = At(key);
            string name = "";
            if (Node(depth + 1) is TextNode { Text: var text })
            {
                name = text;
            }
            else
            {
                _log.Error(keyAt, "", "a key must be a word", "write key: value");
            }

            Next();
            SourceNode value = Node(depth + 1);
            if (map.Find(name) is { } first)
            {
                _log.Error(
                    keyAt,
                    name,
                    $"the key '{name}' stands twice, on line {first.KeyAt.Line} and on line {keyAt.Line}",
                    "keep one of them"
                );
            }
            else if (name.Length > 0)
            {
                map.Entries.Add(new MapEntry(name, keyAt, value));
            }
        }

        return map;
    }

    private ParsingEvent Next()
    {
        do
        {
            if (!_parser.MoveNext())
            {
                throw new YamlException("the file ends too early");
            }
        } while (_parser.Current is Comment);
        return _parser.Current!;
    }

    /// <summary>How far the parser came.</summary>
    private Position Read() =>
        _parser.Current is { } last
            ? new Position(_file, (int)last.End.Line, (int)last.End.Column)
            : new Position(_file, 1, 1);

    private Position At(ParsingEvent e) => new(_file, (int)e.Start.Line, (int)e.Start.Column);
}
