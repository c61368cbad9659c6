namespace Lodestone.Web;

/// <summary>What is said of a job, whatever it does.</summary>
internal interface ITicket
{
    /// <summary>How far it is.</summary>
    RunState State { get; }

    /// <summary>True when nothing more will happen by itself.</summary>
    bool HasEnded { get; }
}
