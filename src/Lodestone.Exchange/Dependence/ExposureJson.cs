using System.Text.Json;
using Lodestone.Exposure;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The answer to "who depends on whom" as one JSON document, <c>lodestone.exposure/1</c>.</summary>
public static class ExposureJson
{
    /// <summary>Name and version of the document.</summary>
    public const string Schema = "lodestone.exposure/1";

    /// <summary>Writes the document: sentences, shares by good and stage, contents of the product, edges of the trees.</summary>
    public static void Write(ExposureAnswer answer, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            SupplyNetwork network = answer.Study.Network;
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("data_name", network.World.Name);
            json.WriteString("data_version", network.World.Version);
            json.WriteString("base_year", network.World.BaseYear);
            json.WriteString("place", answer.Place);
            json.WriteString("supplier", answer.Supplier);
            json.WriteString("counting", answer.Study.Counting.ToString().ToLowerInvariant());
            json.WriteString("weighting", network.Weighting.ToString().ToLowerInvariant());
            json.WriteString("traced", network.Traced ?? "");
            json.WriteStartArray("summary");
            foreach (string sentence in answer.Sentences)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            if (answer.Product is { } product)
            {
                Product(json, product);
            }

            json.WriteStartArray("dependence");
            foreach (ExposurePart part in answer.Parts)
            {
                Dependence(json, part.Dependence);
            }

            json.WriteEndArray();
            Edges(json, answer);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Dependence(Utf8JsonWriter json, Exposure.Dependence dependence)
    {
        json.WriteStartObject();
        json.WriteString("good", dependence.Good);
        JsonLayout.WriteValue(json, "use_t_per_year", dependence.Use);
        JsonLayout.WriteValue(json, "direct", dependence.Direct);
        JsonLayout.WriteValue(json, "full_path", dependence.FullPath);
        JsonLayout.WriteValue(json, "untraced", dependence.Untraced);
        json.WriteStartArray("stages");
        foreach (StageDependence stage in dependence.Stages)
        {
            json.WriteStartObject();
            json.WriteString("stage", stage.Stage);
            json.WriteStartArray("goods");
            foreach (string good in stage.Goods)
            {
                json.WriteStringValue(good);
            }

            json.WriteEndArray();
            JsonLayout.WriteValue(json, "direct", stage.Direct ?? double.NaN);
            JsonLayout.WriteValue(json, "full_path", stage.FullPath);
            JsonLayout.WriteValue(json, "covered", stage.Covered);
            json.WriteString("largest", stage.Largest);
            JsonLayout.WriteValue(json, "largest_share", stage.LargestShare);
            JsonLayout.WriteValue(json, "world_share", stage.WorldShare);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Product(Utf8JsonWriter json, ProductDependence product)
    {
        json.WriteStartObject("product");
        json.WriteString("product", product.Product.Id);
        json.WriteString("name", product.Product.Name);
        (double low, double central, double high) = product.Mass;
        JsonLayout.WriteValue(json, "kg_low", low);
        JsonLayout.WriteValue(json, "kg", central);
        JsonLayout.WriteValue(json, "kg_high", high);
        JsonLayout.WriteValue(json, "kg_traced", product.TracedMass);
        JsonLayout.WriteValue(json, "direct", product.Direct ?? double.NaN);
        JsonLayout.WriteValue(json, "full_path", product.FullPath ?? double.NaN);
        json.WriteStartArray("contents");
        foreach (ContentDependence c in product.Contents)
        {
            json.WriteStartObject();
            json.WriteString("good", c.Content.Good);
            JsonLayout.WriteValue(json, "kg_low", c.Content.Low ?? double.NaN);
            JsonLayout.WriteValue(json, "kg", c.Content.Central);
            JsonLayout.WriteValue(json, "kg_high", c.Content.High ?? double.NaN);
            json.WriteString("counting", c.Content.Counting.ToString().ToLowerInvariant());
            json.WriteBoolean("summed", product.Summed.Contains(c));
            json.WriteBoolean("in_atlas", c.InWorld);
            json.WriteString("source", c.Content.Provenance.Source);
            json.WriteString("evidence", c.Content.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "");
            json.WriteString("note", c.Content.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Edges(Utf8JsonWriter json, ExposureAnswer answer)
    {
        json.WriteStartArray("rows");
        foreach (ExposurePart part in answer.Parts)
        {
            foreach (
                (int level, string user, string userGood, SupplyInput input, SupplyBranch branch) in part.Tree.Lines()
            )
            {
                json.WriteStartObject();
                json.WriteString("root_good", part.Tree.Root.Good);
                json.WriteNumber("level", level);
                json.WriteString("user", user.Length == 0 ? "*" : user);
                json.WriteString("user_good", userGood);
                json.WriteString("supplier", branch.Place);
                json.WriteString("good", branch.Good);
                json.WriteString("stage", branch.Stage);
                json.WriteString("processes", string.Join(';', branch.Processes));
                json.WriteNumber("suppliers", branch.Count);
                JsonLayout.WriteValue(json, "tonnes_per_year", branch.Tonnes);
                JsonLayout.WriteValue(json, "share_of_user", branch.ShareOfUser);
                JsonLayout.WriteValue(json, "share_of_root", branch.ShareOfRoot);
                JsonLayout.WriteValue(json, "input_weight", input.Weight);
                JsonLayout.WriteValue(json, "share_passed", branch.Passed);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
