using MudBlazor.Services;

namespace Lodestone.Web;

/// <summary>What pages ask for: one line for every service of a page.</summary>
internal static class PageServices
{
    /// <summary>Adds them.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ClientAssets>();
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<ChainService>();
        services.AddSingleton<IndicatorService>();
        services.AddSingleton<BriefService>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<ChainChanges>();
        services.AddSingleton<HomeCards>();
        services.AddSingleton<MapShapes>();
        services.AddSingleton<ScenarioService>();
        services.AddSingleton<CompareService>();
        services.AddSingleton<GdpService>();
        services.AddScoped<AddressBar>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider =>
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Embedding>()
            ?? new Embedding()
        );
        services.AddScoped(provider =>
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<TableAsk>() ?? new TableAsk()
        );
        services.AddMudServices();
    }
}
