using System.Text.Json;
using System.Text.Json.Serialization;
using Lodestone.Exchange;
using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>A stored plan: what was asked, what is said, every table as people read it and in numbers.</summary>
/// <param name="Schema">Name and version of this document.</param>
/// <param name="Ask">The question.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Data">Names and versions of the data.</param>
/// <param name="Summary">Sentences, the answer first.</param>
/// <param name="Tables">Tables for people in their order, then what charts are drawn from.</param>
/// <param name="Notes">Method, units and sources.</param>
/// <param name="Scenarios">Points as scenarios.</param>
internal sealed record PlanRecord(
    string Schema,
    PlanAsk Ask,
    string Title,
    string Data,
    IReadOnlyList<string> Summary,
    IReadOnlyList<PlanTable> Tables,
    IReadOnlyList<string> Notes,
    IReadOnlyList<PlanScenario> Scenarios
)
{
    /// <summary>Name and version.</summary>
    public const string SchemaName = "lodestone.stored-plan/1";

    /// <summary>How it is written.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };

    /// <summary>The record of an answer.</summary>
    public static PlanRecord Of(
        PlanQuestion question,
        IndicatorReport report,
        IReadOnlyList<IndicatorTable> more,
        IReadOnlyList<PlanScenario> scenarios
    ) =>
        new(
            SchemaName,
            question.Ask,
            report.Title,
            report.Data,
            report.Summary,
            [
                .. report.Tables.Select(t => PlanTable.Of(t.Heading, t.Table)),
                .. more.Append(report.Rows).Select(t => PlanTable.Of("", t)),
            ],
            report.Notes,
            scenarios
        );

    /// <summary>A table by its name; null when the answer has none.</summary>
    public PlanTable? Table(string name) => Tables.FirstOrDefault(t => t.Name == name);
}
