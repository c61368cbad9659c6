using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Lodestone.Web;

/// <summary>The API as OpenAPI 3.1 at <c>/openapi/v1.json</c>, and as a page at <c>/scalar</c>.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Lodestone",
                    Version =
                        typeof(ApiDocument)
                            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                            ?.InformationalVersion
                        ?? "0.0.0",
                    Description =
                        "What breaks when a supplier of critical minerals is switched off, and what to put in place before.",
                };
                // The document is the same wherever the server listens.
                document.Servers = [];
                Shape(document);
                return Task.CompletedTask;
            }
        );
    }

    public static void Map(WebApplication application)
    {
        application.MapOpenApi("/openapi/{documentName}.json");
        application
            .MapScalarApiReference(
                "/scalar",
                (options, context) =>
                {
                    string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
                    options.WithTitle("Lodestone").AddDocument(Name).WithNonce(nonce);
                    options
                        .DisableDefaultFonts()
                        .DisableTelemetry()
                        .DisableAgent()
                        .DisableMcp()
                        .HideClientButton()
                        .HideDeveloperTools();
                    Policy(context, nonce);
                }
            )
            .ExcludeFromDescription();
    }

    /// <summary>Tables are text or files; documents that have a schema of their own are objects.</summary>
    private static void Shape(OpenApiDocument document)
    {
        var contents = document
            .Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? [])
            .SelectMany(operation => operation.Responses?.Values.AsEnumerable() ?? [])
            .SelectMany(response => response.Content?.AsEnumerable() ?? []);
        foreach ((string type, OpenApiMediaType content) in contents)
        {
            if (content.Schema is null or OpenApiSchema { Type: null, Properties: null })
            {
                bool isFile = TableKind.All.Any(k => k.Type == type);
                bool isText = isFile || type is "text/csv" or "application/yaml";
                content.Schema = new OpenApiSchema
                {
                    Type = isText ? JsonSchemaType.String : JsonSchemaType.Object,
                    Format = isFile ? "binary" : null,
                };
            }
        }
    }

    /// <summary>The page runs its own script, which is served from here, and reaches nothing else.</summary>
    private static void Policy(HttpContext context, string nonce) =>
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
}
