using System.Text.Json;
using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>One stage of a chain: everybody who does the work there.</summary>
internal static class StageOutput
{
    public static void Write(Session session, ExposureAnswer answer, string stage, string format)
    {
        foreach (ExposurePart part in answer.Parts)
        {
            if (part.Dependence.Stages.All(s => s.Stage != stage))
            {
                string[] stages = [.. part.Dependence.Stages.Select(s => s.Stage)];
                throw Failure.Usage(
                    $"--stage: nothing in {part.Dependence.Good} goes through a stage '{stage}'",
                    NearWord.Hint(stage, stages, $"stages: {string.Join(", ", stages)}")
                );
            }
        }

        switch (format)
        {
            case "json":
                session.WriteBytes(stream => Json(stream, answer, stage));
                return;
            case "csv":
                session.Output.Write(
                    CsvText.Lines([
                        ["good", "stage", "supplier", "share"],
                        .. answer.Parts.SelectMany(p =>
                            Suppliers(answer, p, stage)
                                .Select(s =>
                                    (string[])
                                        [
                                            p.Dependence.Good,
                                            stage,
                                            s.Supplier,
                                            s.Share.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
                                        ]
                                )
                        ),
                    ])
                );
                return;
        }

        foreach (ExposurePart part in answer.Parts)
        {
            StageDependence row = part.Dependence.Stages.First(s => s.Stage == stage);
            session.Paragraph(
                $"Of the work at stage '{stage}' inside the {answer.Names.Good(part.Dependence.Good)} that {answer.User} takes in, {Figure.Percent(row.FullPath)} was done in {answer.From}."
            );
            session.Output.WriteLine();
            Grid grid = StageGrid.Of(answer, part.Dependence.Good, stage);
            session.Output.Write(
                format == "md" ? MarkdownTable.Render(grid) : TextTable.Render(grid, session.Host.Width)
            );
            session.Output.WriteLine();
        }

        session.Paragraph(answer.Basis);
    }

    private static IReadOnlyList<(string Supplier, double Share)> Suppliers(
        ExposureAnswer answer,
        ExposurePart part,
        string stage
    ) =>
        DependenceProfile.Suppliers(
            answer.Study,
            answer.Place.Length == 0 ? null : answer.Place,
            part.Dependence.Good,
            stage
        );

    private static void Json(Stream stream, ExposureAnswer answer, string stage)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", ExposureJson.Schema);
            json.WriteString("place", answer.Place);
            json.WriteString("stage", stage);
            json.WriteStartArray("rows");
            foreach (ExposurePart part in answer.Parts)
            {
                foreach ((string supplier, double share) in Suppliers(answer, part, stage))
                {
                    json.WriteStartObject();
                    json.WriteString("good", part.Dependence.Good);
                    json.WriteString("supplier", supplier);
                    JsonLayout.WriteValue(json, "share", share);
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
