using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>What the command line asks of a minimum price. Prices in USD/t.</summary>
internal sealed record SupportRequest
{
    public required string Good { get; init; }

    public required string Place { get; init; }

    public required double Floor { get; init; }

    public required int Years { get; init; }

    public string? From { get; init; }

    public string? Scenario { get; init; }

    public int? Draws { get; init; }

    public long? Seed { get; init; }

    public int? Workers { get; init; }

    public double? Cap { get; init; }

    public double? Upside { get; init; }

    public string? UpsideFrom { get; init; }

    public double? MaxTonnes { get; init; }

    public Eligibility Eligibility { get; init; }

    public string? Data { get; init; }

    public string? Support { get; init; }

    public string? Runs { get; init; }

    public string? Chart { get; init; }

    public required string Format { get; init; }

    public bool Quiet { get; init; }

    /// <summary>The command line, to be repeated after an interruption.</summary>
    public required string Again { get; init; }
}
