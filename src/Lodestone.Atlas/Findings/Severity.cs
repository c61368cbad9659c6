namespace Lodestone.Atlas;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Note,

    /// <summary>Probably a mistake; the data can be used.</summary>
    Warning,

    /// <summary>The data cannot be used until this is put right.</summary>
    Error,
}
