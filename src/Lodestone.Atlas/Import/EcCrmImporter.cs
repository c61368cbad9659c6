using System.Globalization;
using System.Text.RegularExpressions;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>
/// Shares of supply of the European Commission's study on critical raw materials (material, stage, country, share, trade
/// parameter) to <c>supply.csv</c> of a criticality study. A share printed as <c>&lt;0.1 %</c> stands as 0.1 %.
/// </summary>
internal sealed partial class EcCrmImporter
{
    private const string Table = "supply";

    private readonly ImportContext _context;
    private readonly CountryMap _countries;
    private readonly EcCrmColumns _columns;
    private readonly Dictionary<string, EcCrmMaterials> _materials;
    private readonly SourceNames _names;
    private readonly HashSet<string>? _held;
    private readonly List<ImportedRow> _rows = [];
    private readonly HashSet<(string Material, string Stage, string Scope, string Place)> _seen = [];

    private EcCrmImporter(
        ImportContext context,
        CountryMap countries,
        EcCrmColumns columns,
        Dictionary<string, EcCrmMaterials> materials,
        SourceNames names
    )
    {
        _context = context;
        _countries = countries;
        _columns = columns;
        _materials = materials;
        _names = names;
        _held = context.Present(StudyCatalog.Find(Table)!) is { } supply
            ? [.. supply.UsedRows.Select(supply.KeyOf)]
            : null;
    }

    public static IReadOnlyList<ImportedRow> Read(ImportContext context)
    {
        if (
            SourceNames.Read(context) is not { } names
            || Materials(context) is not { } materials
            || CountryMap.Read(context, "ec-name", StudyCatalog.Find("places")!) is not { } countries
            || OriginalCsv.Open(context) is not { } file
            || EcCrmColumns.Find(context, file) is not { } columns
        )
        {
            return [];
        }

        var importer = new EcCrmImporter(context, countries, columns, materials, names);
        string edition = SourceNames.Part(
            Path.GetFileName(context.Request.File),
            @"(?:crm|raw.?materials?)\D{0,9}(20\d\d)"
        );
        foreach (CsvRecord row in file.Rows())
        {
            edition = edition.Length > 0 ? edition : SourceNames.Part(columns.Source(row), @"EU\D{0,3}(20\d\d)");
            if (importer.Row(row, edition) is { Problem.Length: > 0 } refused)
            {
                context.Ledger.Refuse(new InputRef(row.Line), refused.Problem, refused.Subject, () => refused.Nearest);
            }
        }

        context.Sources.Add(names.Row(edition));
        return
        [
            .. importer
                ._rows.OrderBy(r => r["scope"] == "eu")
                .ThenBy(r => r["material"], StringComparer.Ordinal)
                .ThenBy(r => r["stage"], StringComparer.Ordinal)
                .ThenBy(r => r["place"], StringComparer.Ordinal),
        ];
    }

    private (string Problem, string Subject, string Nearest) Row(CsvRecord row, string edition)
    {
        string name = _columns.Material(row);
        string country = _columns.Country(row);
        string printed = _columns.Printed(row);
        if (!_materials.TryGetValue(name.ToUpperInvariant(), out EcCrmMaterials? materials))
        {
            string nearest = NearName.Slips(name, _materials.Keys, 1) is [var near]
                ? string.Join(", ", _materials[near].Ids)
                : "";
            return ("the study has no such material", name, nearest);
        }

        if (_columns.Stage(row) is not { Length: > 0 } stage)
        {
            return ("neither extraction (E) nor processing (P)", _columns.StageText(row), "");
        }

        if (_columns.Scope(row) is not { Length: > 0 } scope)
        {
            return ("neither global nor eu", _columns.ScopeText(row), "");
        }

        PlaceMatch place = _countries.Find(country);
        if (!place.Found)
        {
            return (place.Problem, place.Subject, _countries.Nearest(country));
        }

        if (Share(printed, _columns.InPercent) is not { } share)
        {
            return ("the share is not a share", printed.Length > 0 ? printed : "(empty)", "");
        }

        string trade = _columns.TradeParameter(row);
        if (trade.Length > 0 && !IsTradeParameter(trade))
        {
            return ("the trade parameter is not a number above 0", trade, "");
        }

        string[] held = [.. materials.Ids.Where(m => trade.Length > 0 || Holds(m, stage, scope, place.Place))];
        if (held.Length == 0)
        {
            return ("no trade parameter, and no row of the study to keep it from", $"{name} {stage} {place.Place}", "");
        }

        string[] fresh = [.. held.Where(m => _seen.Add((m, stage, scope, place.Place)))];
        if (fresh.Length == 0)
        {
            return ("a second share of the same material, stage and place", $"{name} {stage} {place.Place}", "");
        }

        string shown =
            _columns.InPercent && !printed.Contains('%', StringComparison.Ordinal) ? $"{printed} %" : printed;
        _rows.AddRange(
            fresh.Select(m => new ImportedRow(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["material"] = m,
                    ["stage"] = stage,
                    ["scope"] = scope,
                    ["place"] = place.Place,
                    ["share"] = share,
                    ["trade_parameter"] = trade,
                    ["as_printed"] = materials.Ids.Count > 1 ? $"{shown} ({materials.Note})" : shown,
                    ["source"] = _names.Id(edition),
                    ["evidence"] = _names.Evidence,
                },
                [new InputRef(row.Line)]
            ))
        );
        return ("", "", "");
    }

    private static bool IsTradeParameter(string text) =>
        NumberText.TryRead(text, false, out double value, out _, out _)
        && StudyCatalog.Find(Table)!.Column("trade_parameter").Allows(value);

    /// <summary>True when the study has a row whose trade parameter stays, or no table to look it up in.</summary>
    private bool Holds(string material, string stage, string scope, string place) =>
        _held is null || _held.Contains($"{material}/{stage}/{scope}/{place}");

    /// <summary>The share as a decimal fraction, without the noise of binary arithmetic; null when it is none.</summary>
    private static string? Share(string printed, bool inPercent)
    {
        Match match = Printed().Match(printed);
        if (
            !match.Success
            || !decimal.TryParse(
                match.Groups["number"].Value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal value
            )
        )
        {
            return null;
        }

        decimal share = inPercent || match.Groups["percent"].Length > 0 ? value / 100 : value;
        return share is >= 0 and <= 1 ? share.ToString("0.############", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Ids of materials by name in capitals: those of the study, and names the study prints otherwise.</summary>
    private static Dictionary<string, EcCrmMaterials>? Materials(ImportContext context)
    {
        if (
            context.Mapping(MappingCatalog.EcCrm) is not { } map
            || context.Table(StudyCatalog.Find("materials")!) is not { } table
        )
        {
            return null;
        }

        var materials = new Dictionary<string, EcCrmMaterials>(StringComparer.Ordinal);
        HashSet<string> ids = [.. table.UsedRows.Select(r => table.Text(r, "material"))];
        foreach (AtlasRow row in table.UsedRows)
        {
            materials.TryAdd(table.Text(row, "name").ToUpperInvariant(), new([table.Text(row, "material")], ""));
            materials.TryAdd(table.Text(row, "material").ToUpperInvariant(), new([table.Text(row, "material")], ""));
        }

        foreach (AtlasRow row in map.UsedRows)
        {
            string[] named = [.. map.Text(row, "material").Split(';').Where(ids.Contains)];
            if (named.Length > 0)
            {
                materials.TryAdd(map.Text(row, "name").ToUpperInvariant(), new(named, map.Text(row, "note")));
            }
        }

        return materials;
    }

    [GeneratedRegex(@"^<?\s*(?<number>\d+(\.\d+)?)\s*(?<percent>%)?$")]
    private static partial Regex Printed();
}
