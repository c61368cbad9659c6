using System.CommandLine;
using Lodestone.Atlas;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Conditions of <c>--fail-if</c>: read, looked over before anything is played, put, told.</summary>
internal sealed class FailIf
{
    private const string Page =
        "docs/ensembles.md, Conditions, has the grammar; lodestone atlas show lists goods and places";

    private readonly IReadOnlyList<Condition> _conditions;

    private FailIf(IReadOnlyList<Condition> conditions) => _conditions = conditions;

    /// <summary>True when there is a condition to put.</summary>
    public bool Asks => _conditions.Count > 0;

    /// <summary>What an ensemble has to keep for the conditions.</summary>
    public IReadOnlyList<WatchItem> Watched =>
        [
            .. _conditions.SelectMany(c =>
                c.Of.Places.Select(place => new WatchItem(c.Of.Variable, c.Of.Good ?? "", place))
            ),
        ];

    public static Option<string[]> Option() =>
        new("--fail-if")
        {
            Description =
                "Exit with 6 when a condition holds, e.g. 'price:dy-oxide@JPN>3x' or 'total:gdp.loss@members>5e9USD'; may be repeated",
            HelpName = "condition",
        };

    /// <summary>Reads the conditions; those that cannot be read end the verb with exit code 2.</summary>
    public static FailIf Parse(IReadOnlyList<string> texts)
    {
        var conditions = new List<Condition>();
        var findings = new List<Finding>();
        foreach (string text in texts)
        {
            Gather(findings, () => conditions.Add(Condition.Parse(text)), Page);
        }

        return findings.Count == 0 ? new FailIf(conditions) : throw new Failure(ExitCode.Usage, findings);
    }

    /// <summary>The conditions with their names looked up; what is not there ends the verb with exit code 2.</summary>
    /// <param name="played">The world that is played.</param>
    /// <param name="whole">The same with the chains that are not.</param>
    public FailIf In(World played, World whole)
    {
        var conditions = new List<Condition>();
        var findings = new List<Finding>();
        foreach (Condition condition in _conditions)
        {
            Gather(findings, () => conditions.Add(condition.In(played, whole)), Page);
        }

        return findings.Count == 0 ? new FailIf(conditions) : throw new Failure(ExitCode.Usage, findings);
    }

    /// <summary>Conditions that do not fit what is kept end the verb with exit code 2; readings that may surprise are noted.</summary>
    /// <param name="session">Takes the notes.</param>
    /// <param name="series">What is kept.</param>
    /// <param name="markets">Of an ensemble, places at which a variable of a good can be kept; null of a single run.</param>
    /// <param name="quiet">True when nothing is noted.</param>
    public void Check(
        Session session,
        IReadOnlyList<Series> series,
        Func<string, string, IReadOnlyList<string>>? markets,
        bool quiet
    )
    {
        string remedy = markets is null
            ? Page
            : $"an ensemble keeps price, price.ask, demand, shortfall and gdp.loss; a single run has the rest: with --draws 1 the condition is put to the whole central path, with --draw K to a draw. {Page}";
        var findings = new List<Finding>();
        foreach (Condition condition in _conditions)
        {
            Gather(findings, () => condition.Check(series, markets), remedy);
        }

        if (findings.Count > 0)
        {
            throw new Failure(ExitCode.Usage, findings);
        }

        foreach (string note in quiet ? [] : _conditions.Select(c => Note(c, series)).OfType<string>().Distinct())
        {
            session.Error.WriteLine(note);
        }
    }

    /// <summary>Puts the conditions to draws.</summary>
    public IReadOnlyList<ConditionResult> Put(IDrawTable draws) => [.. _conditions.Select(c => c.Evaluate(draws))];

    /// <summary>Writes verdicts: with the data where people read it, beside the data where programs do.</summary>
    public static void Tell(Session session, string format, IReadOnlyList<ConditionResult> verdicts, bool quiet)
    {
        bool people = format == "table";
        if (people && verdicts.Count > 0)
        {
            session.Output.WriteLine();
        }

        foreach (ConditionResult verdict in !people && quiet ? [] : verdicts)
        {
            (people ? session.Output : session.Error).WriteLine(verdict.ToString());
        }
    }

    /// <summary>6 when a condition is met, otherwise 0.</summary>
    public static int Exit(IReadOnlyList<ConditionResult> verdicts) =>
        verdicts.Any(v => v.Met) ? ExitCode.ThresholdMet : ExitCode.Ok;

    private static string? Note(Condition condition, IReadOnlyList<Series> series)
    {
        string read = condition.For(series).Of.Variable;
        return condition.Of.Variable == Variables.Price && read != Variables.Price
            ? $"note: nobody makes {condition.Of.Good} at {condition.Of.Place}, so its price there is {read}, what the next tonne costs its users"
            : null;
    }

    private static void Gather(List<Finding> findings, Action action, string remedy)
    {
        try
        {
            action();
        }
        catch (ConditionException e)
        {
            findings.Add(new Finding(Severity.Error, "--fail-if", 0, e.Position, "", e.Message, remedy));
        }
    }
}
