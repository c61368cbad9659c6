using System.CommandLine;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary><c>lodestone atlas import</c>: an original file to rows of a package, every input row accounted for.</summary>
internal static class AtlasImportVerb
{
    private static readonly string[] Sheets = ["Monthly Prices", "Annual Prices (Nominal)"];

    private static readonly string Study = Path.Combine("data", "criticality", "eu-2023");

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "import",
            "Turns a file of a publisher into rows of a package, with source and evidence. Every input row is used, superseded or refused with the reason. Without --into nothing is written.",
            "lodestone atlas import baci BACI_HS17_Y2024_V202601.csv",
            "lodestone atlas import usgs-mcs MCS2026_World_Data.csv --into my-world --year 2024"
        );
        var importer = new Argument<string>("source")
        {
            Description = $"Whose file it is: {string.Join(", ", Importers.Names)}",
        };
        var file = new Argument<string>("file") { Description = "The file as the publisher gives it out" };
        var into = new Option<string?>("--into")
        {
            Description = "Folder of the package to write into: known keys are replaced, new ones added",
            HelpName = "DIR",
        };
        var year = new Option<int?>("--year")
        {
            Description = "Year of the figures (default: the base year of the package)",
            HelpName = "Y",
        };
        var scope = new Option<string?>("--scope")
        {
            Description = "ec-crm only: whose supply the shares are, where the file does not say",
            HelpName = "global|eu",
        };
        scope.AcceptOnlyFromAmong("global", "eu");
        var open = new Option<bool>("--open-balances")
        {
            Description =
                "Write also when balances of the base year no longer close; they have to be closed before a run",
        };
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "csv", "json");
        importer.AcceptOnlyFromAmong([.. Importers.Names]);
        verb.Arguments.Add(importer);
        verb.Arguments.Add(file);
        verb.Options.Add(into);
        verb.Options.Add(year);
        verb.Options.Add(scope);
        verb.Options.Add(open);
        verb.Options.Add(data);
        verb.Options.Add(output);
        verb.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(importer);
            if (parsed.GetValue(scope) is not null && name != "ec-crm")
            {
                throw Failure.Usage($"--scope: importer {name} does not take it", "the importer with it: ec-crm");
            }

            string? target = parsed.GetValue(into);
            string asked = parsed.GetRequiredValue(file);
            if (!File.Exists(session.Full(asked)))
            {
                throw Failure.Usage($"there is no file '{asked}'", "give the path of the file to import");
            }

            string package = Package(session, name, target ?? parsed.GetValue(data));
            ImportResult import = Importers.Read(
                new ImportRequest(name, session.Full(asked), asked, package, Shipped(session))
                {
                    Year = parsed.GetValue(year),
                    Scope = parsed.GetValue(scope) ?? "",
                    Content = Workbook(session, name, asked),
                }
            );
            if (import.Findings.Any(f => f.Severity == Severity.Error))
            {
                throw new Failure(ExitCode.CheckFailed, import.Findings);
            }

            MergeResult? merge = target is null ? null : Merge(session, package, import, parsed.GetValue(open));
            ImportOutput.Write(
                session,
                parsed.GetValue(output) ?? "table",
                merge is null ? import : import.Without(merge.Refused),
                merge,
                session.Shown(package)
            );
            return ExitCode.Ok;
        });
        return verb;
    }

    /// <summary>The sheet of prices of a workbook as CSV; null for every other file.</summary>
    private static ReadOnlyMemory<byte>? Workbook(Session session, string importer, string asked)
    {
        if (importer != "pink-sheet" || !asked.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            (string sheet, byte[] csv, IReadOnlyList<string> sheets) = WorkbookSheet.Read(session.Full(asked), Sheets);
            return sheet.Length > 0
                ? csv
                : throw new Failure(
                    ExitCode.CheckFailed,
                    $"{asked} has no sheet {string.Join(" or ", Sheets.Select(s => $"'{s}'"))}; it has {string.Join(", ", sheets)}",
                    "give the workbook of monthly or of annual prices of the World Bank, or a sheet of it saved as CSV"
                );
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new Failure(
                ExitCode.CheckFailed,
                $"{asked} cannot be read as a workbook: {e.Message}",
                "open it in a spreadsheet, choose the sheet 'Monthly Prices' and save it as 'CSV UTF-8'"
            );
        }
    }

    private static MergeResult Merge(Session session, string package, ImportResult import, bool openBalances)
    {
        MergeResult merge;
        try
        {
            merge = PackageMerge.Into(package, import, openBalances);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure(
                ExitCode.CheckFailed,
                $"{session.Shown(package)} cannot be written: {e.Message}",
                "nothing was changed; check permissions and space"
            );
        }

        if (merge.Written || merge.Findings.Count == 0)
        {
            return merge;
        }

        ImportOutput.Account(session.Error, import.Without(merge.Refused));
        string errors = $"{merge.Findings.Count} error{(merge.Findings.Count == 1 ? "" : "s")}";
        throw new Failure(
            ExitCode.CheckFailed,
            [
                .. merge.Findings.Take(10),
                new Finding(
                    Severity.Error,
                    session.Shown(package),
                    0,
                    0,
                    "",
                    merge.PackageReads
                        ? $"nothing was written: with the rows the package would have {errors}"
                        : $"nothing was written: the package itself has {errors}",
                    !merge.PackageReads ? "put the package right first: lodestone atlas check"
                        : merge.Rows.Count > 0
                            ? "these are balances of the base year that no longer close; --open-balances writes all the same, to close them afterwards"
                        : "put the rows or the package right, so that the two fit"
                ),
            ]
        );
    }

    private static string Package(Session session, string importer, string? asked)
    {
        if (asked is not null || !Importers.ForStudy(importer))
        {
            string folder = DataLocation.Find(session, asked);
            return File.Exists(Path.Combine(folder, PackageDescriptor.FileName))
                ? folder
                : throw Failure.Usage(
                    $"{session.Shown(folder)} is not a package: it has no {PackageDescriptor.FileName}",
                    "give the folder that holds it"
                );
        }

        return Path.GetFullPath(Path.Combine(DataLocation.Find(session, null), "..", "..", Study));
    }

    private static string? Shipped(Session session)
    {
        try
        {
            return DataLocation.Find(session, null);
        }
        catch (Failure)
        {
            return null;
        }
    }
}
