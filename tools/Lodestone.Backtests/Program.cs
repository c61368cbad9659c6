using Lodestone.Backtests;

const int Usage = 2;
const int Failed = 3;
if (args.Length != 1)
{
    Console.Error.WriteLine(
        "usage: Lodestone.Backtests FOLDER\n"
            + "  plays the events of FOLDER/data/backtests, fills the tables of FOLDER/docs/backtests.md\n"
            + "  and draws FOLDER/docs/img/backtests/*.svg"
    );
    return Usage;
}

try
{
    foreach ((string file, string text) in BacktestReport.Files(args[0]))
    {
        string path = Path.Combine(args[0], file);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    return 0;
}
catch (Exception problem) when (problem is InputException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return Failed;
}
