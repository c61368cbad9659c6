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

    private SourceTree(string file, string text, FindingLog log)
    {
        _file = file;
        _log = log;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root of the file; null when it is empty or not YAML (reported).</summary>
    public static SourceNode? Parse(string file, string text, FindingLog log)
    {
        try
        {
            return new SourceTree(file, text, log).Document();
        }
        catch (YamlException e)
        {
            Report(file, text, e, log);
            return null;
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            log.Error(Position.Of(file), "", "not valid YAML", "check indentation, colons and brackets");
            return null;
        }
    }

    private static void Report(string file, string text, YamlException e, FindingLog log)
    {
        string[] lines = text.Split('\n');
        int line = Math.Clamp((int)e.Start.Line, 1, lines.Length);
        int last = e.Message.Contains("tab", StringComparison.Ordinal)
            ? lines.Length
            : Math.Min(lines.Length, line + 1);
        for (int i = 0; i < last; i++)
        {
            int indent = lines[i].AsSpan().IndexOfAnyExcept(' ', '\t');
            int tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && (tab < indent || indent < 0))
            {
                log.Error(
                    new Position(file, i + 1, tab + 1),
                    "",
                    "a tab in the indentation",
                    "indent with spaces: YAML does not allow tabs"
                );
                return;
            }
        }

        string reason = e.InnerException is null ? e.Message : e.InnerException.Message;
        log.Error(
            new Position(file, line, Math.Max(1, (int)e.Start.Column)),
            "",
            $"not valid YAML: {Sentence(reason)}",
            "check the indentation, colons and brackets here and on the line above"
        );
    }

    private static string Sentence(string reason)
    {
        string line = reason.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length > 0 ? char.ToLowerInvariant(line[0]) + line[1..] : "it cannot be read";
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
            case SequenceStart:
                var items = new List<SourceNode>();
                while (Next() is not SequenceEnd)
                {
                    items.Add(Node(depth + 1));
                }

                return new ListNode(at, items);
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

    private Position At(ParsingEvent e) => new(_file, (int)e.Start.Line, (int)e.Start.Column);
}
