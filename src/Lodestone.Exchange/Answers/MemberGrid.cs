using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The table by member as text cells.</summary>
public static class MemberGrid
{
    /// <summary>What the worst shortage of a place is.</summary>
    public const string Worst = "Worst is the good whose missing tonnes are worth most at base prices.";

    /// <summary>What a loss of value added is, and where it is more.</summary>
    private const string FirstRound =
        " Value added lost is missing tonnes times value added per tonne: the first round, which lodestone gdp brackets by three methods.";

    /// <summary>Lays the rows out; columns that no row has a number for are left out.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="horizon">Horizon of the run.</param>
    public static Grid Of(Answer answer, Horizon horizon)
    {
        bool cover = answer.Members.Any(m => m.CoverDays is not null);
        bool loss = answer.Members.Any(m => m.OutputLoss is not null);
        List<Column> columns =
        [
            new("Place"),
            new("Worst shortage"),
            new("short,\u00a0t", Align.Right),
            new("%\u00a0of need", Align.Right),
            new("worst in"),
            new("%\u00a0then", Align.Right),
            new("price, ×\u00a0base", Align.Right),
        ];
        if (cover)
        {
            columns.Add(new Column("least cover, days", Align.Right));
        }

        if (loss)
        {
            columns.Add(new Column("value added lost, USD\u00a0m", Align.Right));
        }

        return new Grid(columns, [.. answer.Members.Select(m => Row(m, horizon, cover, loss))]);
    }

    /// <summary>What the sums and the extremes are over, for the line below the table.</summary>
    public static string Caption(Answer answer, Horizon horizon)
    {
        string span = $"{answer.Cut.Word}, {Phrase.Span(horizon, answer.Cut.Window)}";
        List<string> rest = [$"the worst {horizon.Step.Word()}", "the highest price"];
        rest.AddRange(answer.Members.Any(m => m.CoverDays is not null) ? ["the least cover"] : []);
        rest.AddRange(answer.Members.Any(m => m.OutputLoss is not null) ? ["value added lost"] : []);
        string over =
            answer.Cut.Window.Covers(0) && answer.Cut.Window.Covers(horizon.Periods - 1)
                ? $"All numbers are over {span}."
                : $"Tonnes and % of need are over {span}; {Phrase.List(rest)} are over the horizon.";
        string counted = answer.Members.Any(m => m.OutputLoss > 0)
            ? FirstRound + ValuedUses.Note(answer.ValuedShare)
            : "";
        return $"{over}{counted} {Worst}";
    }

    private static List<string> Row(MemberRow member, Horizon horizon, bool cover, bool loss)
    {
        List<string> cells =
        [
            member.Name,
            member.Worst is null ? "nothing" : member.GoodName,
            member.Worst is null ? "0" : Figure.Short(member.Worst.Tonnes),
            member.Worst is null ? "0" : Figure.PercentNumber(member.Worst.Share),
            member.Worst is null ? Figure.None : Phrase.Brief(horizon.At(member.Worst.WorstPeriod)),
            member.Worst is null ? Figure.None : Figure.PercentNumber(member.Worst.WorstShare),
            member.PeakPriceMultiple is { } multiple ? Figure.MultipleNumber(multiple) : Figure.None,
        ];
        if (cover)
        {
            cells.Add(member.CoverDays is { } days ? Figure.DaysNumber(days) : Figure.None);
        }

        if (loss)
        {
            cells.Add(member.OutputLoss is { } usd ? Figure.Millions(usd) : Figure.None);
        }

        return cells;
    }
}
