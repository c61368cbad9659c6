using System.Text;
using System.Text.Json;
using Lodestone.Exchange.Tests.Ensembles;
using Lodestone.Fixtures;
using Lodestone.Model;
using Lodestone.Runs;
using NJsonSchema;

namespace Lodestone.Exchange.Tests;

public class JsonTests
{
    private static Run Run() =>
        new RunExecution((_, s, _, _, _) => HandMade.Outcome(s)).Play(HandMade.World(), HandMade.Scenario());

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Document(Run run) =>
        Text(s => OutcomeJson.Write(run, Answer.Of(run.Outcome, HandMade.World()), s));

    [Fact]
    public void The_document_has_its_schema_a_summary_and_every_row()
    {
        Run run = Run();
        using JsonDocument document = JsonDocument.Parse(Document(run));
        JsonElement root = document.RootElement;
        Assert.Equal("lodestone.run/1", root.GetProperty("schema").GetString());
        Assert.Equal(run.Outcome.Rows.Count, root.GetProperty("rows").GetArrayLength());
        Assert.Equal("range", root.GetProperty("summary").EnumerateArray().Last().GetProperty("kind").GetString());
        Assert.Equal(OutcomeColumns.Names, root.GetProperty("rows")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes() => Assert.Equal(Document(Run()), Document(Run()));

    [Fact]
    public async Task What_is_written_fits_the_schemas()
    {
        Run run = Run();
        JsonSchema runSchema = await JsonSchema.FromJsonAsync(ResultSchemas.Text("run")!);
        Assert.Empty(runSchema.Validate(Text(s => RunJson.Write(run, s))));
        string document = Document(run);
        Assert.Empty(runSchema.Validate(document));
        JsonSchema rowSchema = await JsonSchema.FromJsonAsync(ResultSchemas.Text("outcome")!);
        using JsonDocument parsed = JsonDocument.Parse(document);
        Assert.Empty(rowSchema.Validate(parsed.RootElement.GetProperty("rows")[30].GetRawText()));
    }

    [Fact]
    public async Task What_is_written_of_an_ensemble_fits_its_schema()
    {
        using var folder = new TemporaryFolder();
        PlayedEnsemble played = FormulaEnsemble.Play(folder);
        var met = Condition.Parse("p(shortfall:ndfeb-magnet@JPN>10t)>0.5").Evaluate(played.Ensemble);
        EnsembleAnswer answer = FormulaEnsemble.Answer(played) with { Verdicts = [met] };
        JsonSchema schema = await JsonSchema.FromJsonAsync(ResultSchemas.Text("ensemble")!);
        string document = Text(s => EnsembleAnswerJson.Write(answer, s));
        Assert.Empty(schema.Validate(document));
        Assert.Empty(schema.Validate(Text(s => EnsembleJson.Write(played.Record, played.Scenario, s))));
        Assert.NotEmpty(schema.Validate(document.Replace("\"seed\": 7", "\"seed\": \"7\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_comparison_of_ensembles_states_pairs_and_what_is_left_of_the_noise()
    {
        using var folder = new TemporaryFolder();
        var comparison = PairedComparison.Of(
            [FormulaEnsemble.Play(folder), FormulaEnsemble.Play(folder, 0.5)],
            HandMade.World()
        );
        using JsonDocument document = JsonDocument.Parse(Text(s => PairedJson.Write(comparison, s)));
        JsonElement root = document.RootElement;
        Assert.Equal("lodestone.compare-ensembles/1", root.GetProperty("schema").GetString());
        Assert.Equal(FormulaEnsemble.Draws, root.GetProperty("paired_draws").GetInt32());
        JsonElement difference = root.GetProperty("kpis")[0].GetProperty("differences")[0];
        Assert.True(difference.GetProperty("clear_of_zero").GetBoolean());
        Assert.InRange(difference.GetProperty("paired_over_unpaired").GetDouble(), 0.4, 0.7);
    }

    [Fact]
    public void The_outcome_schema_knows_every_variable()
    {
        using JsonDocument schema = JsonDocument.Parse(ResultSchemas.Text("outcome")!);
        IEnumerable<string?> listed = schema
            .RootElement.GetProperty("properties")
            .GetProperty("variable")
            .GetProperty("enum")
            .EnumerateArray()
            .Select(e => e.GetString());
        IEnumerable<string?> known = typeof(Variables)
            .GetFields()
            .Where(f => f.IsLiteral)
            .Select(f => (string?)f.GetRawConstantValue());
        Assert.Equal(known.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_schema_that_does_not_exist_is_none() => Assert.Null(ResultSchemas.Text("nothing"));
}
