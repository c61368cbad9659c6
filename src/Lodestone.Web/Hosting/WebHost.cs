using System.Text.Json;
using System.Text.Json.Serialization;
using Lodestone.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace Lodestone.Web;

/// <summary>Puts the server together: services, the line that requests pass along, addresses.</summary>
internal static class WebHost
{
    public static WebApplication Build(WebSettings settings)
    {
        // Neither the working directory nor the environment has a say: no configuration files, no static files.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = "Lodestone", ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MostBytes;
        });
        Services(builder.Services, settings);
        WebApplication application = builder.Build();
        foreach (string url in settings.Urls)
        {
            application.Urls.Add(url);
        }

        Pipeline(application);
        Map(application);
        return application;
    }

    private static void Services(IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(new AtlasLibrary(settings));
        RunServices.Add(services);
        services.AddHostedService(provider => provider.GetRequiredService<JobQueue>());
        PlanServices.Add(services);
        PageServices.Add(services);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<IAntiforgery, NoForms>();
        services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
        // Keys live as long as the server: nothing is written outside the folder of the runs.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddHostedService<WarmUp>();
        services.AddOpenApi(ApiDocument.Configure);
        services.AddRouting();
        services.AddRateLimiter(options => RateLimits.Configure(options, settings));
        services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = [.. HostNames.Of(settings.Urls) is { Count: > 0 } names ? names : ["*"]];
            options.IncludeFailureMessage = false;
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.MaxDepth = 16;
        });
    }

    private static void Pipeline(WebApplication application)
    {
        application.Use(
            (context, next) =>
            {
                SecurityHeaders.Add(context);
                return next(context);
            }
        );
        application.Use(HeadAsGet.Answer);
        application.UseResponseCompression();
        application.UseMiddleware<ErrorAnswers>();
        application.UseHostFiltering();
        application.Use(Embedding.Ask);
        application.Use(TableFiles.Ask);
        application.Use(PageTables.Ask);
        application.UseRouting();
        application.UseRateLimiter();
        application.UseAntiforgery();
    }

    private static void Map(WebApplication application)
    {
        AssetEndpoints.Map(application);
        SearchEndpoints.Map(application);
        ChainEndpoints.Map(application);
        IndicatorEndpoints.Map(application);
        GdpEndpoints.Map(application);
        DataEndpoints.Map(application);
        MapEndpoints.Map(application);
        ExposureEndpoints.Map(application);
        ReserveEndpoints.Map(application);
        SupportEndpoints.Map(application);
        ScenarioPageEndpoints.Map(application);
        ComparePageEndpoints.Map(application);
        BriefEndpoints.Map(application);
        application
            .MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        RouteGroupBuilder api = application.MapGroup("/api/v1");
        TableEndpoints.Map(api);
        ScenarioEndpoints.Map(api);
        RunEndpoints.Map(api);
        CompareApi.Map(api);
        PlanEndpoints.Map(api);
        AnswerEndpoints.Map(api);
        ApiDocument.Map(application);
    }
}
