using Microsoft.AspNetCore.Antiforgery;

namespace Lodestone.Web;

/// <summary>
/// Stands in for tokens against forged forms: no page sends one, and what changes anything takes JSON, which a foreign page
/// cannot send. So readers get no cookie, and pages may be kept by the browser.
/// </summary>
internal sealed class NoForms : IAntiforgery
{
    private static readonly AntiforgeryTokenSet None = new(null, null, "none", null);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => None;

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => None;

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) =>
        Task.FromResult(
            HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method)
        );

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        if (!await IsRequestValidAsync(httpContext))
        {
            throw new AntiforgeryValidationException("pages of this server take no forms");
        }
    }

    public void SetCookieTokenAndHeader(HttpContext httpContext) { }
}
