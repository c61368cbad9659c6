using Lodestone.AtlasCompiler;

const int Failed = 3;
if (args.Length is 0 or > 2)
{
    Console.Error.WriteLine(
        "usage: Lodestone.AtlasCompiler PACKAGE [PAGE]\n"
            + "  reads PACKAGE/compile/*.csv, writes PACKAGE and the tables of PAGE (default PACKAGE/../../docs/atlas.md)\n"
            + "       Lodestone.AtlasCompiler --io FOLDER\n"
            + "  reads FOLDER/compile/*.csv, FOLDER/sectors.csv and FOLDER/../atlas/sectors.csv, writes the table of FOLDER"
    );
    return 2;
}

try
{
    if (args[0] == "--io" && args.Length == 2)
    {
        foreach ((string name, string text) in InputOutputFiles.All(args[1], Path.Combine(args[1], "..", "atlas")))
        {
            File.WriteAllText(Path.Combine(args[1], name), text);
        }

        return 0;
    }

    string package = args[0];
    string page = args.Length > 1 ? args[1] : Path.Combine(package, "..", "..", "docs", "atlas.md");
    AtlasCompilation atlas = new(package);
    foreach ((string name, string text) in atlas.Files())
    {
        File.WriteAllText(Path.Combine(package, name), text);
    }

    File.WriteAllText(page, AtlasPage.Fill(File.ReadAllText(page), atlas));
    foreach (Target target in Target.All(atlas).Where(target => !target.Holds))
    {
        Console.Error.WriteLine(
            $"outside its tolerance: {target.What}: published {target.Published}, atlas {target.Atlas}"
        );
    }

    foreach (WorldTotal total in WorldTotal.All(atlas.Minerals).Where(total => !total.Agrees))
    {
        Console.Error.WriteLine($"beside its rounding: {total.Good}: stated {total.Stated}, atlas {total.Atlas}");
    }

    Console.Error.WriteLine($"{atlas.Trade.Rows.Count} flows, {atlas.Balance.Unknowns.Count} reconciled quantities");
    return 0;
}
catch (InputException problem)
{
    Console.Error.WriteLine(problem.Message);
    return Failed;
}
