using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Builds a study from tables that passed every check.</summary>
internal sealed class StudyBuilder(
    IReadOnlyDictionary<string, AtlasTable> tables,
    PackageDescriptor package,
    string version
)
{
    public CriticalityStudy Build()
    {
        ILookup<string, RowView> stages = Rows("stages").ToLookup(r => r.Text("material"), StringComparer.Ordinal);
        ILookup<string, RowView> uses = Rows("uses").ToLookup(r => r.Text("material"), StringComparer.Ordinal);
        ILookup<(string, string, string), RowView> supply = Rows("supply")
            .ToLookup(r => (r.Text("material"), r.Text("stage"), r.Text("scope")));
        return new CriticalityStudy
        {
            Name = package.Name,
            Title = package.Title,
            Version = version,
            Materials = [.. Rows("materials").Select(r => Material(r, stages, uses, supply))],
            Governance = Rows("governance")
                .ToDictionary(r => r.Text("place"), r => r.Number("wgi_mean"), StringComparer.Ordinal),
            PlaceNames = Rows("places").ToDictionary(r => r.Text("place"), r => r.Text("name"), StringComparer.Ordinal),
            Differences =
            [
                .. Rows("differences")
                    .Select(r => new StudyDifference(
                        r.Text("material"),
                        r.Text("measure"),
                        r.Text("reason"),
                        r.Provenance
                    )),
            ],
        };
    }

    private static AssessedMaterial Material(
        RowView r,
        ILookup<string, RowView> stages,
        ILookup<string, RowView> uses,
        ILookup<(string, string, string), RowView> supply
    )
    {
        string id = r.Text("material");
        return new AssessedMaterial(
            id,
            r.Text("name"),
            r.Text("group"),
            r.Optional("recycling_rate"),
            r.Optional("substitution_risk"),
            r.Optional("substitution_importance"),
            r.Optional("published_risk"),
            r.Optional("published_importance"),
            [.. stages[id].Select(s => Stage(s, supply))],
            [
                .. uses[id]
                    .Select(u => new MaterialUse(
                        u.Text("application"),
                        u.Number("share"),
                        u.Text("sector"),
                        u.Optional("value_added_meur"),
                        u.Provenance
                    )),
            ],
            r.Text("note"),
            r.Provenance
        );
    }

    private static AssessedStage Stage(RowView r, ILookup<(string, string, string), RowView> supply)
    {
        (string material, string stage) = (r.Text("material"), r.Text("stage"));
        return new AssessedStage(
            stage,
            r.Text("basis") switch
            {
                "both" => RiskBasis.Both,
                "global" => RiskBasis.Global,
                _ => RiskBasis.Sourced,
            },
            r.Optional("import_reliance"),
            r.Optional("published_risk"),
            [.. supply[(material, stage, "global")].Select(Share)],
            [.. supply[(material, stage, "eu")].Select(Share)],
            r.Provenance
        );
    }

    private static SupplyShare Share(RowView r) =>
        new(r.Text("place"), r.Number("share"), r.Number("trade_parameter"), r.Provenance);

    private IEnumerable<RowView> Rows(string name) =>
        tables.TryGetValue(name, out AtlasTable? table) ? table.UsedRows.Select(row => new RowView(table, row)) : [];
}
