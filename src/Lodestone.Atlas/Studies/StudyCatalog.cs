using static Lodestone.Atlas.Columns;

namespace Lodestone.Atlas;

/// <summary>The tables of a criticality study, with the rules of their columns.</summary>
internal static class StudyCatalog
{
    public static IReadOnlyList<TableSpec> All { get; } =
    [
        new("places", true, ["place"], [Id("place"), Text("name")]),
        new(
            "materials",
            true,
            ["material"],
            [
                Id("material"),
                Text("name"),
                Reference("group", "materials").MayBeEmpty("no group"),
                Share("recycling_rate").MayBeEmpty("not published"),
                Share("substitution_risk").MayBeEmpty("not published"),
                Share("substitution_importance").MayBeEmpty("not published"),
                AtLeastZero("published_risk", "").MayBeEmpty("not assessed"),
                AtLeastZero("published_importance", "").MayBeEmpty("not assessed"),
                Source,
                Evidence,
            ]
        ),
        new(
            "stages",
            true,
            ["material", "stage"],
            [
                Reference("material", "materials"),
                Word("stage", "extraction", "processing"),
                Word("basis", "both", "global", "eu"),
                Share("import_reliance").MayBeEmpty("not published"),
                AtLeastZero("published_risk", "").MayBeEmpty("not stated"),
                Source,
                Evidence,
            ]
        ),
        new(
            "supply",
            true,
            ["material", "stage", "scope", "place"],
            [
                Reference("material", "materials"),
                Word("stage", "extraction", "processing"),
                Word("scope", "global", "eu"),
                Reference("place", "places"),
                Share("share"),
                AboveZero("trade_parameter", ""),
                Source,
                Evidence,
            ]
        ),
        new(
            "uses",
            false,
            ["material", "application", "sector"],
            [
                Reference("material", "materials"),
                Text("application"),
                Share("share"),
                OptionalText("sector"),
                AtLeastZero("value_added_meur", "EUR million").MayBeEmpty("not stated"),
                Source,
                Evidence,
            ]
        ),
        new("governance", true, ["place"], [Reference("place", "places"), Governance, Source, Evidence]),
        new(
            "differences",
            false,
            ["material", "measure"],
            [Reference("material", "materials"), Word("measure", "risk", "importance"), Text("reason")]
        ),
        new(
            "sources",
            true,
            ["source"],
            [Id("source"), Text("citation"), OptionalText("url"), OptionalText("licence")]
        ),
    ];

    public static TableSpec? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
