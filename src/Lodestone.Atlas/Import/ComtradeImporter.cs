using System.Globalization;

namespace Lodestone.Atlas;

/// <summary>
/// UN Comtrade, annual totals by reporter, partner and six-digit code. Imports (CIF, origin known to the customs of the
/// importer) are preferred to the mirrored exports (FOB), which are kept beside them as <c>mirror_t</c>; parts by mode of transport, procedure or second partner are not
/// added to their total. Net weight in kg becomes t; 0 and nothing mean that it is not known.
/// </summary>
internal sealed class ComtradeImporter
{
    private const double KilogramsPerTonne = 1000;

    private readonly ImportContext _context;
    private readonly CountryMap _countries;
    private readonly TradeRows _trade;
    private readonly string _year;
    private int _estimated;

    private ComtradeImporter(ImportContext context, CountryMap countries, CommodityMap codes, FlowSum sum)
    {
        _context = context;
        _countries = countries;
        _trade = new TradeRows(context, countries, codes, sum);
        _year = context.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    public static IReadOnlyList<ImportedRow> Read(ImportContext context)
    {
        if (
            SourceNames.Read(context) is not { } names
            || CountryMap.Read(context, "comtrade-m49", TableCatalog.Find("places")!) is not { } countries
            || CommodityMap.Read(context) is not { } codes
            || ComtradeFile.Read(context) is not { } records
        )
        {
            return [];
        }

        var sum = new FlowSum(names, countries.Joined);
        var importer = new ComtradeImporter(context, countries, codes, sum);
        importer.Flows(importer.Totals([.. records.Where(importer.IsWanted)]));
        if (importer._estimated > 0)
        {
            context.Notes.Add(
                importer._estimated == 1
                    ? "1 used row has a net weight estimated by the source"
                    : $"{importer._estimated} used rows have a net weight estimated by the source"
            );
        }

        context.Sources.Add(names.Row(""));
        return sum.Rows("");
    }

    /// <summary>Annual imports and exports of the year under a six-digit code between two countries; the others are refused.</summary>
    private bool IsWanted(ComtradeRecord record)
    {
        (string Reason, string Subject) refused =
            record.Frequency is not ("" or "A") ? ("not a year's trade", record.Frequency)
            : _year.Length > 0 && record.Year != _year ? ($"the year is not {_year}", record.Year)
            : record.Flow is not ("M" or "X") ? ("neither all imports (M) nor all exports (X)", record.Flow)
            : record.Code.Length is not (5 or 6) || !record.Code.All(char.IsAsciiDigit)
                ? ("an aggregate of commodities, not a six-digit code", record.Code)
            : record.Partner == "0" ? ("a total of all partners; the partners are counted", "")
            : ("", "");
        if (refused.Reason.Length > 0)
        {
            _context.Ledger.Refuse(record.At, refused.Reason, refused.Subject);
        }

        return refused.Reason.Length == 0;
    }

    /// <summary>The totals. A part is superseded by its total, and refused when the file has none, or none that can be read.</summary>
    private List<ComtradeRecord> Totals(IReadOnlyList<ComtradeRecord> records)
    {
        var totals = new Dictionary<(string, string, string, string), ComtradeRecord>();
        HashSet<(string, string, string, string)> unreadable = [];
        foreach (ComtradeRecord record in records.Where(r => r.PartBy.Length == 0))
        {
            TradeQuantity tonnes = Tonnes(record);
            if (tonnes.Problem.Length > 0)
            {
                _trade.Add(record.At, record.Code, record.Exporter, record.Importer, tonnes);
                unreadable.Add(record.Total);
            }
            else if (!totals.TryAdd(record.Total, record))
            {
                _context.Ledger.Refuse(record.At, "the same flow a second time", record.Code);
            }
        }

        foreach (ComtradeRecord record in records.Where(r => r.PartBy.Length > 0))
        {
            if (totals.ContainsKey(record.Total))
            {
                _context.Ledger.Supersede(record.At, "a part of a total that the file has", $"by {record.PartBy}");
            }
            else
            {
                _context.Ledger.Refuse(
                    record.At,
                    unreadable.Contains(record.Total)
                        ? "a part of a total whose net weight cannot be read"
                        : "a part of a total that the file does not have",
                    $"by {record.PartBy}"
                );
            }
        }

        return [.. totals.Values];
    }

    private void Flows(List<ComtradeRecord> totals)
    {
        var known = totals.Where(r => r.IsImport && Tonnes(r).Number is not null).Select(Pair).ToHashSet();
        foreach (ComtradeRecord record in totals)
        {
            if (!record.IsImport && known.Contains(Pair(record)))
            {
                _context.Ledger.Supersede(
                    record.At,
                    "an export (FOB) of which the import (CIF) of the partner is used",
                    CommodityMap.Pad(record.Code)
                );
                _trade.Mirror(record.Code, record.Exporter, record.Importer, Tonnes(record).Number);
            }
            else if (
                _trade.Add(record.At, record.Code, record.Exporter, record.Importer, Tonnes(record))
                && record.IsEstimated
            )
            {
                _estimated++;
            }
        }
    }

    /// <summary>Exporter, importer and code, countries by ISO code: reporters and partners may differ in the code they have.</summary>
    private (string, string, string) Pair(ComtradeRecord record) =>
        (Country(record.Exporter), Country(record.Importer), CommodityMap.Pad(record.Code));

    private string Country(string code) => _countries.Find(code) is { Iso3: { Length: > 0 } iso3 } ? iso3 : code;

    /// <summary>t of the net weight, of which 0 means that it is not known.</summary>
    private static TradeQuantity Tonnes(ComtradeRecord record)
    {
        var kilograms = TradeQuantity.Read(record.NetKilograms, "net weight", "kilograms");
        return kilograms with { Number = kilograms.Number > 0 ? kilograms.Number / KilogramsPerTonne : null };
    }
}
