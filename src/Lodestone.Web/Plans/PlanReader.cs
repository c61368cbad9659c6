using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lodestone.Exchange;
using Lodestone.Planning;
using Lodestone.Plans;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Reads what a request asks of a planner; what is wrong with it is said before any work is done.</summary>
internal sealed class PlanReader(AtlasLibrary library, WebSettings settings)
{
    private const int Digits = 12;

    /// <summary>The question, checked against the data.</summary>
    /// <exception cref="Refusal">An option is wrong, or not of this kind.</exception>
    public (PlanQuestion Question, int Steps) Read(PlanAsk ask)
    {
        PlanQuestion question = Named(ask);
        var desk = new PlanDesk(library, settings, null, CancellationToken.None);
        int steps = Planner(() =>
        {
            if (question.Reserve is { } reserve)
            {
                return ReservePlanner.Check(reserve, desk, question.Kind != PlanKind.Size);
            }

            SupportPlanner.Check(question.Support!, desk);
            return 0;
        });
        return (question, question.Kind == PlanKind.Plan ? steps : 0);
    }

    /// <summary>The question and its hash, its words not yet looked up.</summary>
    /// <exception cref="Refusal">An option is missing, or not of this kind.</exception>
    public PlanQuestion Named(PlanAsk ask)
    {
        PlanLimits.Check(ask);
        if (!PlanKind.All.Contains(ask.Kind))
        {
            throw Refusal.BadRequest(
                $"there is no kind '{SafeName.Shown(ask.Kind)}'",
                NearWord.Hint(ask.Kind, [.. PlanKind.All], $"kinds: {string.Join(", ", PlanKind.All)}"),
                "kind"
            );
        }

        PlanAsk sound = PlanFields.Checked(ask);
        return ask.Kind == PlanKind.Support
            ? new PlanQuestion(Hash(sound), ask.Kind, null, OfSupport(sound), OfInstrument(sound.Instrument!), sound)
            : new PlanQuestion(Hash(sound), ask.Kind, OfReserve(sound), null, null, sound);
    }

    /// <summary>Puts a question to a planner; one that has no answer is refused.</summary>
    public static T Planner<T>(Func<T> question)
    {
        try
        {
            return Asked.Of(question);
        }
        catch (PlanException e)
        {
            throw new Refusal(
                e.Fault == PlanFault.Usage ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity,
                [.. e.Findings.Select(f => f with { Problem = SafeName.Shown(f.Problem, 400) })]
            );
        }
    }

    private static ReserveAsk OfReserve(PlanAsk ask) =>
        new()
        {
            Plan = ask.Plan,
            Budget = ask.Budget,
            Members = ask.Members ?? [],
            Goods = ask.Goods ?? [],
            Serves = ask.Serves ?? [],
            Disruptions = ask.Disruption ?? [],
            Rates = ask.Rate ?? [],
            TailWeight = ask.TailWeight,
            AtLeastDays = ask.AtLeastDays,
            Alone = ask.Alone ?? false,
            ReleaseLag = ask.ReleaseLag,
            Draws = ask.Draws!.Value,
            Seed = ask.Seed,
        };

    private static SupportAsk OfSupport(PlanAsk ask) =>
        new()
        {
            Good = ask.Good!,
            Place = ask.Place!,
            Floor = ask.Floor!,
            Years = ask.Years!.Value,
            From = ask.From,
            Scenario = ask.Scenario,
            Draws = ask.Draws,
            Seed = ask.Seed,
            Cap = ask.Cap,
            Upside = ask.Upside,
            UpsideFrom = ask.UpsideFrom,
            MaxTonnes = ask.MaxTonnes,
            Eligible = ask.Eligible!,
        };

    private static Instrument? OfInstrument(string name)
    {
        string[] known = [PlanKind.Compare, .. InstrumentNames.All.Select(InstrumentNames.Id)];
        if (!known.Contains(name))
        {
            throw Refusal.BadRequest(
                $"there is no instrument '{SafeName.Shown(name)}'",
                NearWord.Hint(name, known, $"instruments: {string.Join(", ", known)}"),
                "instrument"
            );
        }

        return name == PlanKind.Compare ? null : InstrumentNames.All.First(i => InstrumentNames.Id(i) == name);
    }

    /// <summary>Hash of the question, the data and the engine.</summary>
    private string Hash(PlanAsk ask)
    {
        string data = ask.Kind == PlanKind.Support ? library.Support?.Version ?? "" : library.Reserves?.Version ?? "";
        string text = string.Join(
            '\n',
            PlanRecord.SchemaName,
            library.World.Name,
            library.World.Version,
            EngineVersion.Current,
            data,
            JsonSerializer.Serialize(ask, PlanRecord.Json)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }
}
