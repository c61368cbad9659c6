namespace Lodestone.Web;

/// <summary>The page of reserves with another ending: the bytes of the command line, once the plan is made.</summary>
internal static class ReserveEndpoints
{
    public static void Map(WebApplication application)
    {
        foreach (string ending in (string[])["csv", "json"])
        {
            application.MapGet($"{ReserveQuery.Path}.{ending}", Answer).ExcludeFromDescription();
            application
                .MapGet(
                    $"{ReserveQuery.Path}/frontier.{ending}",
                    (HttpContext context, AtlasLibrary library, PlanReader reader, PlanShelf shelf) =>
                        PlanBytes.Of(
                            context,
                            ReserveQuery.Of(Query(context), library).Ask(PlanKind.Frontier),
                            reader,
                            shelf
                        )
                )
                .ExcludeFromDescription();
        }
    }

    private static Rendered Answer(HttpContext context, AtlasLibrary library, PlanReader reader, PlanShelf shelf) =>
        PlanBytes.Of(context, ReserveQuery.Of(Query(context), library).Ask(PlanKind.Plan), reader, shelf);

    private static PageQuery Query(HttpContext context) =>
        PageQuery.Of(context.Request.Path + context.Request.QueryString);
}
