namespace Lodestone.Web;

/// <summary>What plans, plays and keeps runs, for the API and for pages.</summary>
internal static class RunServices
{
    /// <summary>Adds them; who hosts them also has to start the queue.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<RunShelf>();
        services.AddSingleton<RunPlanner>();
        services.AddSingleton<RunPlaying>();
        services.AddSingleton<RunResults>();
        services.AddSingleton<PlanningGate>();
        services.AddSingleton<JobQueue>();
        services.AddSingleton<RunQueue>();
        services.AddSingleton<RunList>();
    }
}
