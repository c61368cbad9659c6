using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>
/// Finds the goods of a customs code, and the part of its tonnes that each is. A heading in <c>hs_codes.csv</c> (four digits)
/// stands for every code of six digits below it that has no row of its own.
/// </summary>
internal sealed class CommodityMap
{
    private const int Digits = 6;
    private const int HeadingDigits = 4;

    /// <summary>What an empty code is padded to.</summary>
    private const string NoCode = "0000";

    private readonly Dictionary<string, List<CommodityShare>> _goods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _revisions;

    private CommodityMap(AtlasTable codes)
    {
        foreach (AtlasRow row in codes.UsedRows)
        {
            string code = Pad(codes.Text(row, "hs"));
            if (!_goods.TryGetValue(code, out List<CommodityShare>? goods))
            {
                _goods.Add(code, goods = []);
            }

            goods.Add(
                new CommodityShare(
                    codes.Text(row, "good"),
                    codes.Number(row, "share") ?? 0,
                    codes.Text(row, "source"),
                    codes.Text(row, "evidence")
                )
            );
        }

        _revisions = [.. codes.UsedRows.Select(r => codes.Text(r, "revision")).Where(r => r.Length > 0)];
    }

    /// <summary>Revisions of the customs codes, e.g. <c>HS17</c>.</summary>
    public IReadOnlyCollection<string> Revisions => _revisions;

    /// <summary>The map of the package; null when it has no <c>hs_codes.csv</c> or that has errors (reported).</summary>
    public static CommodityMap? Read(ImportContext context) =>
        context.Table(TableCatalog.Find("hs_codes")!) is { } codes ? new CommodityMap(codes) : null;

    /// <summary>Six digits, or the four of a heading: spreadsheets take leading zeros away.</summary>
    public static string Pad(string code)
    {
        string plain = code.Trim().Trim('\'');
        return plain.PadLeft(plain.Length <= HeadingDigits ? HeadingDigits : Digits, '0');
    }

    /// <summary>The goods with a share; none and a problem when the code is unknown or no share is stated.</summary>
    public IReadOnlyList<CommodityShare> Find(string code, out string problem, out string subject)
    {
        problem = subject = "";
        if (code.Length == HeadingDigits)
        {
            bool none = code == NoCode;
            problem = none ? "no customs code" : "a heading of four digits, whose codes of six are taken";
            subject = none ? "" : code;
            return [];
        }

        if (
            !_goods.TryGetValue(code, out List<CommodityShare>? goods)
            && !_goods.TryGetValue(code[..HeadingDigits], out goods)
        )
        {
            problem = "no good has the customs code";
            subject = code;
            return [];
        }

        CommodityShare[] known = [.. goods.Where(g => g.Share > 0)];
        if (known.Length == 0)
        {
            problem = "hs_codes.csv states no share of the customs code for its goods";
            subject = $"{code} ({string.Join(", ", goods.Select(g => g.Good))})";
        }

        return known;
    }

    /// <summary>The nearest other code that is known, with its goods; empty when none is near, or the code itself is known.</summary>
    public string Nearest(string code) =>
        code.Length == HeadingDigits || _goods.ContainsKey(code) || _goods.ContainsKey(code[..HeadingDigits]) ? ""
        : NearName.Slips(code, _goods.Keys, 1) is [var near]
            ? $"{near} ({string.Join(", ", _goods[near].Select(g => g.Good))})"
        : "";
}
