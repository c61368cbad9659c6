using System.Globalization;
using System.Net;
using System.Text;

namespace Lodestone.Exchange;

/// <summary>A picture in SVG that reads on light and dark pages and needs no script and no font file: frame, words, legend.</summary>
internal sealed class SvgPage
{
    public const int Width = 760,
        Height = 380,
        Left = 62,
        Right = 18,
        Top = 88,
        Bottom = 44;

    private const string Style = """
        .bg{fill:#ffffff}.ink{fill:#1f2328}.soft{fill:#59636e}.grid{stroke:#d1d9e0}.axis{stroke:#59636e}
        .s0{stroke:#0550ae}.s1{stroke:#bc4c00}.s2{stroke:#116329}.s3{stroke:#8250df}
        .f0{fill:#0550ae}.f1{fill:#bc4c00}.f2{fill:#116329}.f3{fill:#8250df}.rim{stroke:#ffffff}
        @media (prefers-color-scheme:dark){.bg{fill:#0d1117}.ink{fill:#f0f6fc}.soft{fill:#9198a1}.grid{stroke:#3d444d}
        .axis{stroke:#9198a1}.s0{stroke:#79c0ff}.s1{stroke:#ffa657}.s2{stroke:#7ee787}.s3{stroke:#d2a8ff}
        .f0{fill:#79c0ff}.f1{fill:#ffa657}.f2{fill:#7ee787}.f3{fill:#d2a8ff}.rim{stroke:#0d1117}}
        text{font:13px system-ui,'DejaVu Sans',sans-serif}.title{font-size:15px;font-weight:600}
        .line{fill:none;stroke-width:2.2;stroke-linejoin:round}.d1{stroke-dasharray:7 4}.d2{stroke-dasharray:2 3}.d3{stroke-dasharray:9 3 2 3}
        """;

    private readonly StringBuilder _svg = new();

    /// <summary>Opens the picture.</summary>
    public SvgPage(string title, string description)
    {
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img">""");
        Add($"<title>{Text(title)}</title>");
        Add($"<desc>{Text(description)}</desc>");
        Add($"<style>{Style.ReplaceLineEndings("\n")}</style>");
        Add($"""<rect class="bg" width="{Width}" height="{Height}"/>""");
        Add($"""<text class="ink title" x="12" y="22">{Text(title)}</text>""");
    }

    public void Add(string line) => _svg.Append(line).Append('\n');

    /// <summary>Names of the lines, and "observed" where there are dots.</summary>
    public void Legend(IReadOnlyList<string> names, bool observed)
    {
        double x = 12;
        int y = 44;
        for (int line = 0; line < names.Count; line++)
        {
            Place(ref x, ref y, names[line]);
            Add($"""<path class="line s{line} d{line}" d="M{N(x)} {y - 4}h26"/>""");
            Add($"""<text class="ink" x="{N(x + 32)}" y="{y}">{Text(names[line])}</text>""");
            x += Room(names[line]);
        }

        if (observed)
        {
            Place(ref x, ref y, "observed");
            Add($"""<circle class="f0 rim" cx="{N(x + 13)}" cy="{y - 4}" r="4.5"/>""");
            Add($"""<text class="ink" x="{N(x + 32)}" y="{y}">observed</text>""");
        }
    }

    /// <summary>Lines and labels of the vertical axis, and what it counts.</summary>
    public void Vertical(ChartAxis axis, string unit)
    {
        foreach (double tick in axis.Ticks)
        {
            string y = N(Y(axis, tick));
            Add($"""<path class="grid" d="M{Left} {y}H{Width - Right}"/>""");
            Add($"""<text class="soft" x="{Left - 6}" y="{y}" dy="4" text-anchor="end">{Label(tick)}</text>""");
        }

        Add($"""<text class="soft" x="{Left}" y="{Top - 8}">{Text(unit)}</text>""");
    }

    /// <summary>A mark on the horizontal axis.</summary>
    public void Mark(double x, string label)
    {
        Add($"""<path class="axis" d="M{N(x)} {Height - Bottom}v5"/>""");
        Add($"""<text class="soft" x="{N(x)}" y="{Height - Bottom + 20}" text-anchor="middle">{label}</text>""");
    }

    /// <summary>The horizontal axis itself.</summary>
    public void Ground() => Add($"""<path class="axis" d="M{Left} {Height - Bottom}H{Width - Right}"/>""");

    /// <summary>The picture.</summary>
    public string Close()
    {
        Add("</svg>");
        return _svg.ToString();
    }

    public static double Y(ChartAxis axis, double value) =>
        Height - Bottom - ((Height - Top - Bottom) * Math.Clamp(axis.Share(value), 0, 1));

    public static string Label(double tick) =>
        tick.ToString(tick >= 1000 ? "N0" : "0.###", CultureInfo.InvariantCulture);

    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Width of a legend entry, by the mean width of a letter.</summary>
    private static double Room(string name) => 52 + (7.1 * name.Length);

    /// <summary>A second row of the legend where the first is full.</summary>
    private static void Place(ref double x, ref int y, string name)
    {
        if (x > 12 && x + Room(name) > Width)
        {
            (x, y) = (12, y + 18);
        }
    }
}
