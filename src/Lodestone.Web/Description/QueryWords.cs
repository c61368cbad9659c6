using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Lodestone.Web;

/// <summary>Describes parameters of the query that handlers read themselves.</summary>
internal static class QueryWords
{
    /// <summary>The parameters of a list: page and size.</summary>
    public static RouteHandlerBuilder TakesPages(this RouteHandlerBuilder route) =>
        route.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(Whole("page", "Number of the page, from 1", int.MaxValue, 1));
                operation.Parameters.Add(Whole("size", "Rows on a page", Paging.MostRows, Paging.UsualSize));
                return Task.CompletedTask;
            }
        );

    /// <summary>The parameters of a table: page, size, and any of its columns.</summary>
    public static RouteHandlerBuilder TakesPagesAndFilters(this RouteHandlerBuilder route) =>
        route
            .TakesPages()
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.Parameters ??= [];
                    operation.Parameters.Add(
                        new OpenApiParameter
                        {
                            Name = "filter",
                            In = ParameterLocation.Query,
                            Description = "Any column of the table with the value asked for, ?column=value",
                            Style = ParameterStyle.Form,
                            Explode = true,
                            Schema = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Object,
                                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String },
                            },
                        }
                    );
                    return Task.CompletedTask;
                }
            );

    private static OpenApiParameter Whole(string name, string description, int most, int otherwise) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Default = JsonValue.Create(otherwise),
            },
        };
}
