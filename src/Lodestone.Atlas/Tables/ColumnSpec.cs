namespace Lodestone.Atlas;

/// <summary>What a column of a known table must hold.</summary>
internal sealed record ColumnSpec(string Name, ColumnKind Kind)
{
    /// <summary>A cell may be empty.</summary>
    public bool Optional { get; init; }

    /// <summary>The file may do without the column; where it has it, the rule holds.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>What an empty cell stands for; empty when nothing in particular.</summary>
    public string EmptyMeans { get; init; } = "";

    /// <summary>Unit shown to readers; empty when none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Table whose key a reference must name.</summary>
    public string Target { get; init; } = "";

    /// <summary>Words allowed, for <see cref="ColumnKind.Word"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public double Min { get; init; } = double.NegativeInfinity;

    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>The minimum itself is not allowed.</summary>
    public bool AboveMin { get; init; }

    /// <summary>The maximum itself is not allowed.</summary>
    public bool BelowMax { get; init; }

    /// <summary>The text <c>inf</c> is a value.</summary>
    public bool MayBeInfinite { get; init; }

    /// <summary>What would be right, said after a number that is out of range.</summary>
    public string Remedy { get; init; } = "";

    public bool Allows(double value) =>
        (value > Min || (value == Min && !AboveMin)) && (value < Max || (value == Max && !BelowMax));
}
