using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Reads the world and puts the question of <c>lodestone exposure</c>.</summary>
internal static class ExposureInput
{
    public static ExposureAnswer Answer(Session session, ExposureRequest request)
    {
        var question = new ExposureQuestion
        {
            Place = request.Place,
            On = request.On,
            Good = request.Good,
            Product = request.Product,
            Trace = request.Trace,
            ByOwner = request.ByOwner,
            ByValue = request.ByValue,
            Disputed = request.Disputed,
            Depth = request.Depth,
            Least = request.Least,
            Prefix = Asking.Prefix,
        };
        Asking.Answer(question.Checked);
        World world = WorldInput.Read(session, request.Data, request.Quiet).World;
        return Asking.Answer(() => question.Answer(world));
    }
}
