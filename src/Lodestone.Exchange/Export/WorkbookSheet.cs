using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace Lodestone.Exchange;

/// <summary>A sheet of an Excel workbook as CSV text, as if saved from Excel with all digits.</summary>
public static class WorkbookSheet
{
    /// <summary>The first of the sheets that the workbook has.</summary>
    /// <param name="path">Workbook, <c>.xlsx</c>.</param>
    /// <param name="wanted">Names of sheets, the preferred one first.</param>
    /// <returns>Name of the sheet and its rows as UTF-8 CSV; the name is empty when the workbook has none of them.</returns>
    /// <exception cref="InvalidDataException">The file is not a workbook.</exception>
    public static (string Sheet, byte[] Csv, IReadOnlyList<string> Sheets) Read(
        string path,
        IReadOnlyList<string> wanted
    )
    {
        List<string> sheets = MiniExcel.GetSheetNames(path);
        string? sheet = wanted.FirstOrDefault(w => sheets.Contains(w));
        if (sheet is null)
        {
            return ("", [], sheets);
        }

        IEnumerable<IDictionary<string, object?>> rows = MiniExcel
            .Query(path, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX)
            .Cast<IDictionary<string, object?>>();
        string text = CsvText.Lines(rows.Select(r => r.Values.Select(Cell)));
        return (sheet, Encoding.UTF8.GetBytes(text), sheets);
    }

    private static string Cell(object? value) =>
        value switch
        {
            null => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
