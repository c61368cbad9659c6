namespace Lodestone.Web;

/// <summary>Data of a page of plans. Reading never begins work: what is not made is refused.</summary>
internal static class PlanBytes
{
    /// <summary>The bytes of the command line.</summary>
    /// <exception cref="Refusal">The plan has not been made.</exception>
    public static Rendered Of(HttpContext context, PlanAsk ask, PlanReader reader, PlanShelf shelf)
    {
        PlanQuestion question = reader.Named(ask);
        if (shelf.Find(question.Id) is null)
        {
            // What is wrong with the question is said first.
            reader.Read(ask);
            throw new Refusal(
                StatusCodes.Status409Conflict,
                "this plan has not been made",
                "press Plan it on the page, or POST the question to /api/v1/plans"
            );
        }

        return shelf.Bytes(question.Id, FormatChoice.Of(context));
    }
}
