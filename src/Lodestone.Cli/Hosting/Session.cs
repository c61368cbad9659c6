using System.Text;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>Where a verb writes: data to the output, everything else to the error stream.</summary>
internal sealed class Session(TextWriter output, TextWriter error, AppHost host)
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public AppHost Host { get; } = host;

    /// <summary>Writes UTF-8 bytes made by a writer of a format.</summary>
    public void WriteBytes(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        Output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>Writes a paragraph, broken at spaces to the width available.</summary>
    public void Paragraph(string text, string indent = "")
    {
        foreach (string line in Broken(text, Host.Width - indent.Length))
        {
            Output.WriteLine(indent + line);
        }
    }

    /// <summary>Writes a list, one bullet per text.</summary>
    public void Bullets(IReadOnlyList<string> texts, string none)
    {
        foreach (string text in texts.Count == 0 ? [none] : texts)
        {
            foreach ((int at, string line) in Broken(text, Host.Width - 6).Index())
            {
                Output.WriteLine(at == 0 ? $"    - {line}" : $"      {line}");
            }
        }
    }

    /// <summary>Writes a table to the width available.</summary>
    public void Table(Grid grid) => Output.Write(TextTable.Render(grid, Host.Width));

    /// <summary>A path as people would type it: relative when it lies below the working directory.</summary>
    public string Shown(string path)
    {
        string relative = Path.GetRelativePath(Host.WorkingDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>A path of the command line, made absolute against the working directory.</summary>
    public string Full(string path) => Path.GetFullPath(path, Host.WorkingDirectory);

    /// <summary>Lines of a text; a number is not parted from its sign, its unit or its currency.</summary>
    private static IEnumerable<string> Broken(string text, int width) =>
        TextTable.Wrap(Phrase.Bound(text), width).Select(line => line.Replace('\u00a0', ' '));
}
