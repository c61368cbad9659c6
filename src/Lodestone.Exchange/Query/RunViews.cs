using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The views over a folder of runs; a view without any file behind it is not there.</summary>
internal static class RunViews
{
    private const string Keys =
        "'scenario': 'VARCHAR', 'variable': 'VARCHAR', 'place': 'VARCHAR', 'partner': 'VARCHAR', 'good': 'VARCHAR', "
        + "'process': 'VARCHAR', 'sector': 'VARCHAR', 'period': 'VARCHAR', 'unit': 'VARCHAR'";

    private const string Bands =
        "'p05': 'DOUBLE', 'p25': 'DOUBLE', 'p50': 'DOUBLE', 'p75': 'DOUBLE', 'p95': 'DOUBLE', 'mean': 'DOUBLE', "
        + "'draws': 'BIGINT'";

    /// <summary>Views over the runs of a folder, single runs and ensembles apart.</summary>
    public static IEnumerable<QueryView> Of(string runs)
    {
        string[] folders = Directory.Exists(runs)
            ?
            [
                .. Directory
                    .GetDirectories(runs)
                    .Where(folder => File.Exists(Path.Combine(folder, RunStore.RunFile)))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
        if (folders.Length == 0)
        {
            yield break;
        }

        string[] ensembles = [.. folders.Where(f => Directory.Exists(Path.Combine(f, EnsembleReader.ShardFolder)))];
        string[] single = [.. folders.Except(ensembles)];
        yield return new QueryView(
            "runs",
            "one row a run or ensemble: its circumstances",
            "select hash as run, scenario.name as scenario, scenario.title as title, draws, seed, data.name as data, "
                + "data.version as data_version, engine_version from read_json("
                + $"{Files(folders, RunStore.RunFile)}, columns = {{'hash': 'VARCHAR', "
                + "'scenario': 'STRUCT(name VARCHAR, title VARCHAR)', 'draws': 'BIGINT', 'seed': 'BIGINT', "
                + "'data': 'STRUCT(name VARCHAR, version VARCHAR)', 'engine_version': 'VARCHAR'})"
        );
        if (single.Length > 0)
        {
            yield return Csv("outcome", "rows of single runs", single, "'value': 'DOUBLE'");
        }

        if (ensembles.Length > 0)
        {
            yield return Csv("bands", "rows of ensembles: quantiles over the draws", ensembles, Bands);
            yield return Parquet("draws", "every draw of what ensembles keep", ensembles, "part-");
            yield return Parquet("drivers", "what was drawn, and how each draw was solved", ensembles, "draws-");
            foreach (QueryView view in AnswerViews.Of(ensembles))
            {
                yield return view;
            }
        }
    }

    private static string Files(IEnumerable<string> folders, string file) =>
        QueryView.Paths(folders.Select(folder => Path.Combine(folder, file)));

    private static QueryView Csv(string name, string description, string[] folders, string values) =>
        new(
            name,
            description,
            "select parse_path(filename)[-2] as run, * exclude (filename) from read_csv("
                + $"{Files(folders, RunStore.OutcomeFile)}, header = true, auto_detect = false, delim = ',', quote = '\"', "
                + $"escape = '\"', filename = true, columns = {{{Keys}, {values}}})"
        );

    private static QueryView Parquet(string name, string description, string[] folders, string prefix)
    {
        string[] files = [.. folders.SelectMany(folder => Shards(folder, prefix)).Order(StringComparer.Ordinal)];
        return new QueryView(
            name,
            description,
            $"select parse_path(filename)[-3] as run, * exclude (filename) from read_parquet({QueryView.Paths(files)}, "
                + "filename = true, union_by_name = true)"
        )
        {
            Missing = files.FirstOrDefault(file => !File.Exists(file)),
        };
    }

    /// <summary>The files of a kind that the blocks of an ensemble have, whether they are there or not.</summary>
    private static IEnumerable<string> Shards(string folder, string prefix)
    {
        string shards = Path.Combine(folder, EnsembleReader.ShardFolder);
        return Directory
            .GetFiles(shards)
            .Select(file => Path.GetFileNameWithoutExtension(file).Split('-')[^1])
            .Distinct(StringComparer.Ordinal)
            .Select(block => Path.Combine(shards, $"{prefix}{block}.parquet"));
    }
}
