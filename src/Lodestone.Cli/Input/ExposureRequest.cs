namespace Lodestone.Cli;

/// <summary>What <c>lodestone exposure</c> was asked.</summary>
internal sealed record ExposureRequest
{
    public string? Data { get; init; }

    public string? Place { get; init; }

    public string? On { get; init; }

    public string? Good { get; init; }

    public string? Product { get; init; }

    public string? Stage { get; init; }

    public string? Trace { get; init; }

    public bool ByOwner { get; init; }

    public bool ByValue { get; init; }

    public bool Disputed { get; init; }

    public int Depth { get; init; }

    public double Least { get; init; }

    public bool Quiet { get; init; }
}
