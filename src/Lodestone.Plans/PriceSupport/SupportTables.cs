using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>Tables of one instrument for people.</summary>
internal static class SupportTables
{
    private const double Million = 1e6;

    /// <summary>Cost, chance and tonnes by year.</summary>
    public static IndicatorTable Years(SupportQuestion question, InstrumentAnswer answer) =>
        new(
            "years",
            [
                new("year", "Year from"),
                new("cost", "median cost, USD m"),
                new("range", "5–95 %"),
                new("mean", "mean ± s.e."),
                new("chance", "pays in", Percent),
                new("kept", "kept alive, t", Figure.Short),
                new("closed", "closed form, USD m", Figure.Short),
            ],
            [
                .. answer.Effect.Cost.Years.Select(
                    (y, i) =>
                        (IReadOnlyList<object?>)
                            [
                                question.YearStart(i)
                                    + (i * answer.Terms.PerYear >= answer.Terms.End ? " (after)" : ""),
                                Figure.Short(y.Net.P50 / Million),
                                SupportRange.Millions(y.Net),
                                y.Net.Count == 1
                                    ? Figure.Short(y.Net.Mean / Million)
                                    : $"{Figure.Short(y.Net.Mean / Million)} ± {Figure.Short(y.Net.StandardError / Million)}",
                                y.ChanceOfPaying.Estimate,
                                answer.Effect.KeptByYear[i].Mean,
                                answer.ClosedForm is { } closed && i < closed.Count
                                    ? (closed[i].Paid - closed[i].Received) / Million
                                    : null,
                            ]
                ),
            ]
        );

    /// <summary>Who pays over the years of support.</summary>
    public static IndicatorTable WhoPays(InstrumentAnswer answer) =>
        new(
            "pays",
            [new("who", "Who"), new("pays", "pays, USD m"), new("range", "5–95 %")],
            [
                Row("Taxpayer", answer.Effect.Taxpayer),
                Row("Users at home", answer.Effect.UsersAtHome),
                Row("Users abroad", answer.Effect.UsersAbroad),
            ]
        );

    /// <summary>Projects at the place that make the good.</summary>
    public static IndicatorTable Projects(InstrumentAnswer answer) =>
        new(
            "projects",
            [
                new("project", "Project"),
                new("capex", "capex, USD m", Figure.Short),
                new("npv", "NPV, USD m"),
                new("irr", "IRR, % a year"),
                new("cover", "debt cover"),
                new("pays", "pays in"),
                new("viable", "Viable"),
            ],
            [
                .. answer.Projects.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Project.Name,
                            p.Project.Capex / Million,
                            Arrow(p, b => Figure.Short(b.Value.P50 / Million)),
                            Arrow(p, b => double.IsNaN(b.Rate) ? Figure.None : Figure.PercentNumber(b.Rate)),
                            Arrow(p, b => Figure.Short(b.Cover.P50)),
                            p.With is { } some ? Figure.Percent(some.Pays.Estimate) : Figure.None,
                            Verdict(p),
                        ]
                ),
            ]
        );

    /// <summary>Imports of goods made of it that come in addition.</summary>
    public static IndicatorTable Leakage(SupportQuestion question, InstrumentAnswer answer) =>
        new(
            "leakage",
            [
                new("good", "Good made of it"),
                new("more", "more imports, t a year", Figure.Short),
                new("range", "5–95 %"),
            ],
            [
                .. answer
                    .Effect.Leakage.OrderByDescending(l => Math.Abs(l.More.Mean))
                    .Where(l => Math.Abs(l.More.Mean) > 1e-3)
                    .Take(6)
                    .Select(l =>
                        (IReadOnlyList<object?>)
                            [question.Names.GoodHeading(l.Good), l.More.Mean, SupportRange.Of(l.More)]
                    ),
            ]
        );

    private static IReadOnlyList<object?> Row(string who, Bands paid) =>
        [who, Figure.Short(paid.Mean / Million), SupportRange.Millions(paid)];

    private static string Arrow(ProjectAnswer project, Func<ProjectBands, string> text) =>
        project is { Without: { } without, With: { } with } ? $"{text(without)}\u00a0→\u00a0{text(with)}" : Figure.None;

    /// <summary>Whether a project becomes viable.</summary>
    public static string Verdict(ProjectAnswer project) =>
        project.With is null ? "no capex stated"
        : project.BecomesViable ? "becomes viable"
        : project.With.IsViable ? "either way"
        : project.With.Value.P50 > 0 ? "worth it, debt not covered"
        : "not viable";

    private static string Percent(double share) => Figure.Percent(share);
}
