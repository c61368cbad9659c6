namespace Lodestone.Atlas;

/// <summary>Reads a data package of input–output tables, checks every row and the balances, and builds the tables.</summary>
public static class InputOutputReader
{
    /// <summary>Reads a package. Bad data never throws: it is reported in the findings.</summary>
    /// <param name="directory">Folder that holds <c>datapackage.json</c> and its CSV files.</param>
    public static InputOutputReading Read(string directory)
    {
        var log = new FindingLog();
        if (!Directory.Exists(directory))
        {
            log.Error(
                Position.Of(directory),
                "",
                "the folder does not exist",
                "give the folder of an input–output package, such as --io data/io"
            );
            return new InputOutputReading(null, log.All);
        }

        PackageDescriptor package = new PackageReader(directory, log).Read();
        var read = SpecifiedTables.Read(directory, package, InputOutputCatalog.All, log);
        if (log.Errors == 0)
        {
            new InputOutputCheck(read.Tables, log).Check();
        }

        IReadOnlyList<Finding> findings = log.Sorted([.. InputOutputCatalog.All.Select(t => t.Name + ".csv")]);
        return log.Errors > 0
            ? new InputOutputReading(null, findings)
            : new InputOutputReading(new InputOutputBuilder(read.Tables, package, read.Version).Build(), findings);
    }
}
