namespace Lodestone.AtlasCompiler;

/// <summary>The command line of the compiler: what it is asked for, and how a mistake or a missing file ends it.</summary>
internal static class CompilerCommand
{
    private const int Ok = 0;
    private const int Misused = 2;
    private const int Failed = 3;
    private const string Tables = "--io";

    private const string Usage = """
        usage: Lodestone.AtlasCompiler PACKAGE [PAGE]
          reads PACKAGE/compile/*.csv, writes PACKAGE and the tables of PAGE (default PACKAGE/../../docs/atlas.md)
               Lodestone.AtlasCompiler --io FOLDER
          reads FOLDER/compile/*.csv, FOLDER/sectors.csv and FOLDER/../atlas/sectors.csv, writes the table of FOLDER
        """;

    /// <summary>Runs the compiler. Nothing is written before every file that is needed is there.</summary>
    /// <returns>0; 2 for a mistake in the command; 3 for a file that is missing or cannot be used.</returns>
    public static int Run(string[] args, TextWriter error)
    {
        bool tables = args is [Tables, _];
        if (args.Length is 0 or > 2 || (!tables && args.Any(a => a.StartsWith('-'))))
        {
            error.WriteLine(Usage);
            return Misused;
        }

        try
        {
            if (tables)
            {
                InputOutput(args[1]);
            }
            else
            {
                string page = args.Length > 1 ? args[1] : Path.Combine(args[0], "..", "..", "docs", "atlas.md");
                Atlas(args[0], page, error);
            }

            return Ok;
        }
        catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return Failed;
        }
    }

    private static void InputOutput(string folder)
    {
        foreach ((string name, string text) in InputOutputFiles.All(folder, Path.Combine(folder, "..", "atlas")))
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    private static void Atlas(string package, string page, TextWriter error)
    {
        if (!File.Exists(page))
        {
            throw new InputException(
                $"there is no page '{page}' to write tables into; give it as the second argument, such as docs/atlas.md"
            );
        }

        AtlasCompilation atlas = new(package);
        string filled = AtlasPage.Fill(File.ReadAllText(page), atlas);
        foreach ((string name, string text) in atlas.Files())
        {
            File.WriteAllText(Path.Combine(package, name), text);
        }

        File.WriteAllText(page, filled);
        foreach (Target target in Target.All(atlas).Where(target => !target.Holds))
        {
            error.WriteLine(
                $"outside its tolerance: {target.What}: published {target.Published}, atlas {target.Atlas}"
            );
        }

        foreach (WorldTotal total in WorldTotal.All(atlas.Minerals).Where(total => !total.Agrees))
        {
            error.WriteLine($"beside its rounding: {total.Good}: stated {total.Stated}, atlas {total.Atlas}");
        }

        error.WriteLine($"{atlas.Trade.Rows.Count} flows, {atlas.Balance.Unknowns.Count} reconciled quantities");
    }
}
