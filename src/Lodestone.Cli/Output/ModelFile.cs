using Lodestone.Optimization;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>The option <c>--model</c>: the linear programme behind a plan, for other solvers, with a legend of its names.</summary>
internal static class ModelFile
{
    /// <summary>Refuses a name that no model can have, before anything is played.</summary>
    public static void Check(Session session, string? file)
    {
        if (file is not null)
        {
            AskedFile.Check(session, "--model", file, "model", ".lp", ".mps");
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
        AskedFile.Ending(file) == ".lp" ? LpWriter.Write : MpsWriter.Write;

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
