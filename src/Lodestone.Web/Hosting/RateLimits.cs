using System.Globalization;
using System.Threading.RateLimiting;
using Lodestone.Atlas;
using Microsoft.AspNetCore.RateLimiting;

namespace Lodestone.Web;

/// <summary>A bucket of requests for every address that asks: full at first, refilled by the second.</summary>
internal static class RateLimits
{
    /// <summary>Policy of answers that take hundreds of megabytes to make: some at a time, some waiting.</summary>
    public const string Large = "large";

    private const int LargeAtOnce = 4;
    private const int LargeWaiting = 16;

    public static void Configure(RateLimiterOptions options, WebSettings settings)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetTokenBucketLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = settings.Burst,
                    TokensPerPeriod = settings.PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }
            )
        );
        options.AddConcurrencyLimiter(
            Large,
            large =>
            {
                large.PermitLimit = LargeAtOnce;
                large.QueueLimit = LargeWaiting;
            }
        );
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, _) =>
            await ProblemJson.Write(
                rejected.HttpContext,
                StatusCodes.Status429TooManyRequests,
                [
                    new Finding(
                        Severity.Error,
                        "",
                        0,
                        0,
                        "",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"more than {settings.Burst} requests at once, or {settings.PerSecond} a second"
                        ),
                        "ask again in a second, and more slowly"
                    ),
                ],
                1
            );
    }
}
