using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone export</c>: a run or the atlas as files for other programs.</summary>
internal static class ExportVerb
{
    private const string Atlas = "atlas";

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "export",
            "Writes a run, an ensemble or the tables of the atlas as files for Excel, R, Python or Power BI, with the columns of the CSV files. A workbook has a sheet for each table; as CSV or Parquet each table is a file.",
            "lodestone export runs/40f3b936b523 --format xlsx --to answer.xlsx",
            "lodestone export atlas --format parquet --to atlas-parquet"
        );
        var what = new Argument<string>("what") { Description = "Folder or hash of a run, or the word atlas" };
        var format = new Option<string>("--format", "-f")
        {
            Description = "Format (default: what --to ends in)",
            HelpName = string.Join('|', TableExport.Formats),
        };
        format.AcceptOnlyFromAmong([.. TableExport.Formats]);
        var to = new Option<string>("--to", "-t")
        {
            Description =
                "File to write, in a folder that is there; for several tables as CSV or Parquet a folder, which is made",
            HelpName = "PATH",
            Required = true,
        };
        Option<string?> data = SharedOptions.Data();
        verb.Arguments.Add(what);
        foreach (Option option in (Option[])[format, to, data])
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            string path = session.Full(parsed.GetRequiredValue(to));
            string form = parsed.GetValue(format) ?? Path.GetExtension(path).TrimStart('.');
            if (!TableExport.Formats.Contains(form))
            {
                throw Failure.Usage(
                    $"--to {parsed.GetValue(to)} does not end in a format",
                    $"add --format {string.Join(" or --format ", TableExport.Formats)}"
                );
            }

            string end = Path.GetExtension(path).TrimStart('.');
            if (end != form && TableExport.Formats.Contains(end))
            {
                throw Failure.Usage(
                    $"--to {parsed.GetValue(to)} ends in another format than --format {form}",
                    $"write --to {Path.ChangeExtension(parsed.GetValue(to), form)}, or leave out --format"
                );
            }

            AskedFile.CheckFolder(session, "--to", parsed.GetRequiredValue(to));
            IReadOnlyList<QueryTable> package = PackageTables.Of(session, parsed.GetValue(data));
            string name = parsed.GetRequiredValue(what);
            (IReadOnlyList<ExportTable> tables, string runs) =
                name == Atlas ? ([.. package.Select(ExportTable.Of)], "") : Run(session, name, form);
            Write(session, new TableExport(package, runs), tables, form, path);
            return ExitCode.Ok;
        });
        return verb;
    }

    private static (IReadOnlyList<ExportTable> Tables, string Runs) Run(Session session, string name, string format)
    {
        name = Path.TrimEndingDirectorySeparator(name);
        string folder =
            new[] { session.Full(name), session.Full(Path.Combine(RunVerb.DefaultRuns, name)) }.FirstOrDefault(
                candidate => StoredRun.IsStored(session, candidate)
            )
            ?? throw new Failure(
                ExitCode.CheckFailed,
                $"{name} is not the folder of a run",
                "play one first: lodestone run china-switches-off; or write atlas for the tables of the data package"
            );
        StoredRun.CheckRecord(folder);
        IReadOnlyList<ExportTable> tables = ExportTable.OfRun(
            Path.GetFileName(folder),
            StoredRun.IsEnsemble(folder),
            File.Exists(Path.Combine(folder, RunStore.AnswerFile))
        );
        return (format == "xlsx" ? tables : [tables[0]], Path.GetDirectoryName(folder)!);
    }

    private static void Write(
        Session session,
        TableExport export,
        IReadOnlyList<ExportTable> tables,
        string format,
        string path
    )
    {
        try
        {
            IReadOnlyList<string> files = export.Write(tables, format, path);
            session.Error.WriteLine($"written: {string.Join(", ", files.Select(session.Shown))}");
        }
        catch (QueryException e)
        {
            throw new Failure(ExitCode.CheckFailed, e.Message, e.Remedy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure.Usage(
                $"{session.Shown(path)} cannot be written",
                Directory.Exists(path)
                    ? "it is a folder: name a file in it with --to"
                    : "name a file in a folder that can be written with --to"
            );
        }
    }
}
