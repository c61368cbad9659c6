namespace Lodestone.Web;

/// <summary>What reads, makes and keeps plans, for the API and for pages.</summary>
internal static class PlanServices
{
    /// <summary>Adds them.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<PlanReader>();
        services.AddSingleton<PlanWork>();
        services.AddSingleton<PlanQueue>();
    }
}
