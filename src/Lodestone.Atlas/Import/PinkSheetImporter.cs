using System.Globalization;
using System.Text.RegularExpressions;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>
/// World Bank commodity prices (the Pink Sheet), a sheet of monthly or annual prices saved as CSV: some rows of heading,
/// names, units, then a row per period (<c>2024M01</c> or <c>2024</c>). Every cell is an input row. <c>..</c> and
/// <c>…</c> are missing.
/// </summary>
internal sealed partial class PinkSheetImporter
{
    private const int Digits = 4;

    private static readonly string[] Missing = ["", "..", "…", "...", "-", "NA", "#N/A"];

    private static readonly ColumnSpec Rule = TableCatalog.Find("prices")!.Column("price");

    private readonly ImportContext _context;
    private readonly AtlasTable _map;
    private readonly Dictionary<string, AtlasRow> _series;
    private readonly HashSet<string> _goods;
    private readonly string _source;
    private readonly string _year;
    private readonly List<ImportedRow> _rows = [];
    private readonly HashSet<(string Series, string Period)> _seen = [];

    private PinkSheetImporter(ImportContext context, AtlasTable map, AtlasTable goods, string source)
    {
        _context = context;
        _map = map;
        _series = map.UsedRows.ToDictionary(r => map.Text(r, "series").ToUpperInvariant(), StringComparer.Ordinal);
        _goods = [.. goods.UsedRows.Select(r => goods.Text(r, "good"))];
        _source = source;
        _year = context.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    public static IReadOnlyList<ImportedRow> Read(ImportContext context)
    {
        if (
            SourceNames.Read(context) is not { } names
            || context.Mapping(MappingCatalog.PinkSheet) is not { } map
            || context.Table(TableCatalog.Find("goods")!) is not { } goods
            || context.Text() is not { } text
        )
        {
            return [];
        }

        context.Unit = "prices";
        var importer = new PinkSheetImporter(context, map, goods, names.Id(""));
        importer.Sheet(text);
        context.Sources.Add(names.Row(""));
        return
        [
            .. importer
                ._rows.OrderBy(r => r["good"], StringComparer.Ordinal)
                .ThenBy(r => r["market"], StringComparer.Ordinal)
                .ThenBy(r => r["period"], StringComparer.Ordinal),
        ];
    }

    private void Sheet(string text)
    {
        string file = _context.Request.Shown;
        var slips = new FindingLog();
        List<CsvRecord> before = [];
        SheetHead? head = null;
        foreach (CsvRecord row in CsvParser.Stream(file, text, slips))
        {
            string first = row.Fields.Count > 0 ? row.Fields[0].Text.Trim() : "";
            if (row.Malformed)
            {
                _context.Ledger.Read();
                _context.Ledger.Refuse(new InputRef(row.Line), $"the row cannot be read: {slips.All[^1].Problem}");
                continue;
            }

            if (!PeriodCell().IsMatch(first))
            {
                before.Add(row);
                if (head is not null && row.Fields.Skip(1).Any(f => f.Text.Trim().Length > 0))
                {
                    _context.Ledger.Read();
                    _context.Ledger.Refuse(new InputRef(row.Line), "a row without a period such as 2024M01", first);
                }

                continue;
            }

            head ??= SheetHead.Find(before);
            if (head is null)
            {
                break;
            }

            Period(row, first, head);
        }

        if (head is null)
        {
            _context.Log.Error(
                Position.Of(file),
                "",
                "no row of names above a row of units such as ($/mt), with periods such as 2024M01 below",
                "open the workbook, choose the sheet 'Monthly Prices' and save it as 'CSV UTF-8'"
            );
        }
    }

    private void Period(CsvRecord row, string period, SheetHead head)
    {
        if (row.Fields.Count < head.Count)
        {
            // A row that ends early may end within a number.
            for (int column = 1; column < head.Count; column++)
            {
                _context.Ledger.Read();
                _context.Ledger.Refuse(
                    new InputRef(row.Line, column + 1),
                    string.Create(CultureInfo.InvariantCulture, $"not {head.Count} fields as in the row of names"),
                    period
                );
            }

            return;
        }

        for (int column = 1; column < row.Fields.Count; column++)
        {
            string name = head.Name(column);
            string printed = row.Fields[column].Text.Trim();
            if (name.Length == 0 && printed.Length == 0)
            {
                continue;
            }

            _context.Ledger.Read();
            var at = new InputRef(row.Line, column + 1);
            (string problem, string subject) = Price(period, name, head.UnitOf(column), printed, at);
            if (problem.Length > 0)
            {
                _context.Ledger.Refuse(at, problem, subject, () => Nearest(name));
            }
        }
    }

    private (string Problem, string Subject) Price(string period, string name, string unit, string printed, InputRef at)
    {
        if (!_series.TryGetValue(name.ToUpperInvariant(), out AtlasRow? mapped))
        {
            return ("no good for the series", name.Length > 0 ? name : "(a column without a name)");
        }

        string good = _map.Text(mapped, "good");
        if (!_goods.Contains(good))
        {
            return ("the good of the series is not in the package", $"{name} ({good})");
        }

        if (_year.Length > 0 && !period.StartsWith(_year, StringComparison.Ordinal))
        {
            return ($"the year is not {_year}", period[..4]);
        }

        if (Missing.Contains(printed))
        {
            return ("missing in the source", name);
        }

        if (unit != _map.Text(mapped, "source_unit"))
        {
            return (
                "the unit is not that of the mapping",
                $"{name}: $/{unit}, not $/{_map.Text(mapped, "source_unit")}"
            );
        }

        string plain = Thousands().IsMatch(printed) ? printed.Replace(",", "", StringComparison.Ordinal) : printed;
        if (!NumberText.TryRead(plain, false, out double price, out string problem, out _))
        {
            return ("the price is not a number", problem);
        }

        // The rule is that of the package, so it is asked about the price as the package would have it.
        double factor = _map.Number(mapped, "factor") ?? 1;
        double written = factor == 1 ? price : Math.Round(price * factor, Digits);
        if (!Rule.Allows(written))
        {
            string rounded = Rule.Allows(price) ? $" is {NumberText.Write(written)} USD/t" : "";
            return ($"the price is not above {NumberText.Write(Rule.Min)}", $"{name} {period}: {printed}{rounded}");
        }

        if (!_seen.Add((name, period)))
        {
            return ("a second price of the same series and period", $"{name} {period}");
        }

        bool monthly = period.Contains('M', StringComparison.Ordinal);
        _rows.Add(
            new ImportedRow(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["good"] = good,
                    ["market"] = _map.Text(mapped, "market"),
                    ["period"] = period.Replace('M', '-'),
                    ["price"] = factor == 1 ? plain : NumberText.Write(written),
                    ["unit"] = "USD/t",
                    ["kind"] = monthly ? "monthly average" : "annual average",
                    ["source"] = _source,
                    ["evidence"] = _map.Text(mapped, "evidence"),
                    ["note"] = factor == 1 ? "" : $"{plain} USD per {unit}",
                },
                [at]
            )
        );
        return ("", "");
    }

    private string Nearest(string name) =>
        NearName.Slips(name, _map.UsedRows.Select(r => _map.Text(r, "series")), 1) is [var near] && near != name
            ? near
            : "";

    [GeneratedRegex(@"^(19|20)\d\d(M(0[1-9]|1[0-2]))?$")]
    private static partial Regex PeriodCell();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();
}
