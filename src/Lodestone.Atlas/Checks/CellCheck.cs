using System.Buffers;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Checks every cell of a known table against the rule of its column and keeps the numbers it reads.</summary>
internal sealed class CellCheck(KnownKeys keys, bool shipped, FindingLog log)
{
    private static readonly Dictionary<string, string> Singular = new(StringComparer.Ordinal)
    {
        ["places"] = "place",
        ["goods"] = "good",
        ["processes"] = "process",
        ["sectors"] = "sector",
        ["products"] = "product",
        ["materials"] = "material",
    };

    private static readonly SearchValues<char> NotInIds = SearchValues.Create("/;,*\"\r\n\t");

    public void Check(AtlasTable table)
    {
        if (table.Spec is null)
        {
            return;
        }

        var columns = table
            .Spec.Ruled.Select(c => (Spec: c, Index: table.IndexOf(c.Name)))
            .Where(c => c.Index >= 0)
            .ToArray();
        foreach (AtlasRow row in table.UsedRows)
        {
            int errors = log.Errors;
            foreach ((ColumnSpec spec, int index) in columns)
            {
                Cell(table, row, spec, index);
            }

            if (log.Errors > errors)
            {
                row.Status = RowStatus.Refused;
            }
        }
    }

    private void Cell(AtlasTable table, AtlasRow row, ColumnSpec column, int index)
    {
        CsvField cell = row.Cells[index];
        var at = new Position(table.File, cell.Line, cell.Column);
        if (cell.Text.Length == 0)
        {
            Empty(at, column);
            return;
        }

        switch (column.Kind)
        {
            case ColumnKind.Number:
                row.Numbers[index] = Number(at, column, cell.Text);
                break;
            case ColumnKind.Id:
                Id(at, column, cell.Text);
                break;
            case ColumnKind.Reference:
                Reference(at, table, column, cell.Text);
                break;
            case ColumnKind.Word when !column.Words.Contains(cell.Text):
                log.Error(
                    at,
                    column.Name,
                    $"'{cell.Text}' is not a known {column.Name}",
                    WordRemedy(column, cell.Text)
                );
                break;
            case ColumnKind.Period when !Period.TryParse(cell.Text, out _):
                log.Error(
                    at,
                    column.Name,
                    $"'{cell.Text}' is not a period",
                    "write 2026-12 (month), 2026-W49 (week), 2026-Q4 (quarter) or 2026 (year)"
                );
                break;
            case ColumnKind.Evidence when cell.Text.Trim().Length > 0:
                Evidence(at, column, cell.Text);
                break;
            case ColumnKind.Sources:
                Sources(at, column, cell.Text);
                break;
            case ColumnKind.Text or ColumnKind.Evidence when cell.Text.Trim().Length == 0:
                Empty(at, column);
                break;
            default:
                break;
        }
    }

    private void Empty(Position at, ColumnSpec column)
    {
        if (column.Kind == ColumnKind.Evidence)
        {
            log.Provenance(
                at,
                column.Name,
                "the row has no evidence grade",
                $"write one of {string.Join(", ", EvidenceWords.All)}"
            );
        }
        else if (column.Kind == ColumnKind.Sources)
        {
            log.Provenance(
                at,
                column.Name,
                "the row names no source",
                "write an id of sources.csv, or several joined by ;"
            );
        }
        else if (!column.Optional)
        {
            log.Error(
                at,
                column.Name,
                $"{column.Name} is empty",
                column.Remedy.Length > 0 ? column.Remedy : "fill it in"
            );
        }
    }

    private double Number(Position at, ColumnSpec column, string text)
    {
        if (!NumberText.TryRead(text, column.MayBeInfinite, out double value, out string problem, out string remedy))
        {
            log.Error(at, column.Name, $"{column.Name}: {problem}", remedy);
            return double.NaN;
        }

        if (!column.Allows(value))
        {
            log.Error(at, column.Name, $"{column.Name} is {text}, {Range(column, value)}", column.Remedy);
            return double.NaN;
        }

        return value;
    }

    private static string Range(ColumnSpec column, double value) =>
        value < column.Min || (value == column.Min && column.AboveMin)
            ? column.AboveMin
                ? $"not above {NumberText.Write(column.Min)}"
                : column.Min == 0
                    ? "a negative number"
                    : $"below {NumberText.Write(column.Min)}"
            : column.BelowMax
                ? $"not below {NumberText.Write(column.Max)}"
                : $"more than {NumberText.Write(column.Max)}";

    private void Id(Position at, ColumnSpec column, string id)
    {
        if (id.AsSpan().IndexOfAny(NotInIds) >= 0 || id.Trim() != id)
        {
            log.Error(
                at,
                column.Name,
                $"'{id}' cannot be an id: it has a space at an end or one of / ; , * \"",
                "use letters, digits, '-' and '_', such as dy-oxide"
            );
        }
    }

    private void Reference(Position at, AtlasTable table, ColumnSpec column, string id)
    {
        if (keys.Has(column.Target, id) || keys.Unknown(column.Target) || (table.Name == "elasticities" && id == "*"))
        {
            return;
        }

        log.Error(at, column.Name, $"unknown {Singular[column.Target]} '{id}'", keys.Remedy(column.Target, id));
    }

    private static string WordRemedy(ColumnSpec column, string text) =>
        (column.Name, text.Trim().ToUpperInvariant()) switch
        {
            ("unit", "KG" or "LB" or "G" or "KT" or "MT") when column.Words.Contains("t") =>
                "convert the quantities of this good to tonnes and write t",
            ("unit", _) => $"known units: {string.Join(", ", column.Words)}",
            _ => NearName.Slips(text, column.Words).Count > 0
                ? NearestName.Remedy(text, column.Words, "")
                : $"write {string.Join(" or ", column.Words)}",
        };

    private void Evidence(Position at, ColumnSpec column, string word)
    {
        Evidence? grade = EvidenceWords.Read(word);
        if (grade is null)
        {
            log.Error(at, column.Name, $"unknown evidence '{word}'", NearestName.Remedy(word, EvidenceWords.All, ""));
        }
        else if (grade == Model.Evidence.Unverified && shipped)
        {
            log.Error(
                at,
                column.Name,
                "evidence is 'unverified' in a package marked as shipped",
                "check the figure, grade it assumption, or remove the row"
            );
        }
        else if (grade == Model.Evidence.Unverified)
        {
            log.Warning(at, column.Name, "evidence is 'unverified'", "check the figure before relying on it");
        }
    }

    private void Sources(Position at, ColumnSpec column, string text)
    {
        string[] ids = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length == 0)
        {
            Empty(at, column);
        }

        foreach (string id in keys.Unknown("sources") ? [] : ids.Where(id => !keys.Has("sources", id)))
        {
            log.Provenance(at, column.Name, $"source '{id}' is not in sources.csv", keys.Remedy("sources", id));
        }
    }
}
