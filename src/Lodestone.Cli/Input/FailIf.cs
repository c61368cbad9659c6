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
        [.. _conditions.Select(c => new WatchItem(c.Of.Variable, c.Of.Good ?? "", c.Of.Place))];

    public static Option<string[]> Option() =>
        new("--fail-if")
        {
            Description =
                "Exit with 6 when a condition holds, e.g. 'price:dy-oxide@JPN>3x' or 'p95:shortfall:ndfeb-magnet@EU27>20%'; may be repeated",
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

    /// <summary>Conditions that do not fit what is kept end the verb with exit code 2; readings that may surprise are noted.</summary>
    public void Check(Session session, IReadOnlyList<Series> series, bool isEnsemble, bool quiet)
    {
        string remedy = isEnsemble
            ? $"an ensemble keeps price, price.ask, demand, shortfall and gdp.loss; with --draws 1 the condition is put to the whole central path. {Page}"
            : Page;
        var findings = new List<Finding>();
        foreach (Condition condition in _conditions)
        {
            Gather(findings, () => condition.Check(series), remedy);
        }

        if (findings.Count > 0)
        {
            throw new Failure(ExitCode.Usage, findings);
        }

        foreach (Condition condition in quiet ? [] : _conditions)
        {
            string read = condition.For(series).Of.Variable;
            if (condition.Of.Variable == Variables.Price && read != Variables.Price)
            {
                session.Error.WriteLine(
                    $"note: nobody makes {condition.Of.Good} at {condition.Of.Place}, so its price there is {read}, what the next tonne costs its users"
                );
            }
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
