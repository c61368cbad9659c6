using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Puts a question to the library and turns what it cannot answer into a refusal.</summary>
internal static class Asked
{
    /// <summary>The answer.</summary>
    /// <exception cref="Refusal">The question names what is not there, or has no answer.</exception>
    public static T Of<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (AskingException e)
        {
            throw new Refusal(
                e.WithoutSolution ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
                SafeName.Shown(e.Message, 400),
                e.Remedy
            );
        }
    }
}
