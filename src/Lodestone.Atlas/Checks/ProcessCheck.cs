namespace Lodestone.Atlas;

/// <summary>Checks recipes: every process makes something, and its reference good has the coefficient 1.</summary>
internal static class ProcessCheck
{
    public static void Check(AtlasTable processes, AtlasTable recipes, FindingLog log)
    {
        ILookup<string, AtlasRow> rows = recipes
            .Rows.Where(r => r.Status != RowStatus.Superseded)
            .ToLookup(r => recipes.Text(r, "process"), StringComparer.Ordinal);
        foreach (AtlasRow process in processes.UsedRows)
        {
            string id = processes.Text(process, "process");
            string good = processes.Text(process, "reference_good");
            int errors = log.Errors;
            if (!rows[id].Any(r => recipes.Text(r, "role") == "output"))
            {
                log.Error(
                    processes.At(process, "process"),
                    "process",
                    $"process '{id}' has no output in {recipes.File}",
                    $"add a row such as {id},{good},output,1"
                );
            }

            AtlasRow[] own = [.. rows[id].Where(r => recipes.Text(r, "good") == good)];
            if (own.Length == 0 && log.Errors == errors)
            {
                log.Error(
                    processes.At(process, "reference_good"),
                    "reference_good",
                    $"reference good '{good}' is neither input nor output of '{id}'",
                    $"add {id},{good},output,1 to {recipes.File}, or name another good"
                );
            }
            else if (own.Length > 0 && own.All(r => recipes.Number(r, "coefficient") is { } c && c != 1))
            {
                log.Error(
                    recipes.At(own[0], "coefficient"),
                    "coefficient",
                    $"'{good}' is the reference good of '{id}' ({processes.File} line {process.Line}) and has the coefficient {recipes.Text(own[0], "coefficient")}",
                    "divide every coefficient of the process by it, so that the reference good has 1"
                );
            }

            if (log.Errors > errors)
            {
                process.Status = RowStatus.Refused;
            }
        }
    }
}
