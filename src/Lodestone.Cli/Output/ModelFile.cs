using Lodestone.Optimization;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>The option <c>--model</c>: the linear programme behind a plan, for other solvers, with a legend of its names.</summary>
internal static class ModelFile
{
    /// <summary>Refuses a name that no model can have, before anything is played.</summary>
    public static void Check(Session session, string? file)
    {
        if (file is null)
        {
            return;
        }

        if (Ending(file) is not (".lp" or ".mps"))
        {
            throw Failure.Usage(
                $"--model {file}: a model is .lp or .mps, not '{Ending(file)}'",
                "write a name that ends in .lp or .mps"
            );
        }

        string folder = Path.GetDirectoryName(session.Full(file))!;
        if (!Directory.Exists(folder))
        {
            throw Failure.Usage($"--model {file}: the folder {session.Shown(folder)} does not exist", "make it first");
        }
    }

    /// <summary>Writes the programme and its legend, each whole or not at all, and says what optimum to expect.</summary>
    public static void Write(Session session, string? file, ReserveProblem problem, ReservePlan plan)
    {
        if (file is null)
        {
            return;
        }

        Programme programme = new ReserveProgramme(problem).Columns();
        string path = session.Full(file);
        string legend = path + ".names.tsv";
        Whole(path, writer => Form(file)(programme, writer));
        Whole(legend, writer => new ExportNames(programme).WriteLegend(writer));
        session.Error.WriteLine(
            FormattableString.Invariant(
                $"written to {session.Shown(path)} ({programme.Columns:#,0} columns, {programme.Rows:#,0} rows, names in {session.Shown(legend)}); maximum {plan.Objective:R} million USD"
            )
        );
    }

    private static Action<Programme, TextWriter> Form(string file) =>
        Ending(file) == ".lp" ? LpWriter.Write : MpsWriter.Write;

    private static string Ending(string file) => Path.GetExtension(file).ToLowerInvariant();

    private static void Whole(string path, Action<TextWriter> write)
    {
        string draft = path + ".draft";
        using (StreamWriter writer = new(draft))
        {
            write(writer);
        }

        File.Move(draft, path, overwrite: true);
    }
}
