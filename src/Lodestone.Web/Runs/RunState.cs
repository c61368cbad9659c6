using System.Text.Json.Serialization;

namespace Lodestone.Web;

/// <summary>How far a run has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunState>))]
internal enum RunState
{
    /// <summary>Waits for its turn.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>Is being played.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Is stored; its results can be read.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>Has no solution; the findings say where.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Was given up on request; asked for again, it is played.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
