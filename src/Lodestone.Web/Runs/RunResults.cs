using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Results of stored runs, written by the writers of the command line.</summary>
internal sealed class RunResults(AtlasLibrary library)
{
    /// <summary>The table, or the document with the answer.</summary>
    public Rendered Of(StoredRun stored, AnswerFormat format)
    {
        if (format == AnswerFormat.Csv)
        {
            // Both kinds of run keep it under this name.
            string file = Path.Combine(stored.Folder, RunStore.OutcomeFile);
            if (!File.Exists(file))
            {
                throw Shelved.Refused(new StoredRunException(file, "is missing"));
            }

            return Result(stored, format, stream => Copy(file, stream));
        }

        if (!stored.IsEnsemble)
        {
            return Result(stored, format, Single(stored, WorldOf(stored)));
        }

        EnsembleAnswer answer = Draws(stored).Answer;
        return Result(stored, format, stream => EnsembleAnswerJson.Write(answer, stream));
    }

    /// <summary>Two single runs side by side.</summary>
    public Rendered Compare(StoredRun a, StoredRun b)
    {
        foreach (StoredRun stored in (StoredRun[])[a, b])
        {
            if (stored.IsEnsemble)
            {
                throw new Refusal(
                    StatusCodes.Status409Conflict,
                    $"{stored.Ticket.Id} has {stored.Ticket.Draws} draws; runs of one draw are compared",
                    "have both scenarios played with draws: 1, or POST their names to /api/v1/compare for the same draws of both"
                );
            }

            SameData(stored);
        }

        var comparison = Shelved.Read(() =>
            Comparison.Of([RunStore.Load(a.Folder), RunStore.Load(b.Folder)], library.World)
        );
        return new Rendered(
            AnswerFormat.Json,
            $"{library.Tag}-{a.Ticket.Id}-{b.Ticket.Id}",
            stream => ComparisonJson.Write(comparison, stream)
        );
    }

    private static Rendered Result(StoredRun stored, AnswerFormat format, Action<Stream> write) =>
        new(format, $"{stored.Ticket.Id}-{EngineVersion.Current}", write) { IsLarge = true };

    private static Action<Stream> Single(StoredRun stored, World world)
    {
        Run run = Shelved.Read(() => RunStore.Load(stored.Folder));
        var answer = Answer.Of(run.Outcome, world, Answer.BadgeOf(run.Record));
        return stream => OutcomeJson.Write(run, answer, stream);
    }

    /// <summary>The draws of a stored ensemble, what they say, and the world they were played on.</summary>
    /// <exception cref="Refusal">It was made with other data, or a file is missing or damaged.</exception>
    public (EnsembleReader Draws, EnsembleAnswer Answer, World World) Draws(StoredRun stored)
    {
        World world = WorldOf(stored);
        return Shelved.Read(() =>
        {
            var draws = EnsembleReader.Open(stored.Folder);
            var record = EnsembleRecord.Of(world, draws.Plan, stored.Ticket.Seed, draws.Statuses);
            return (draws, EnsembleAnswer.Of(draws, record, stored.Scenario, world), world);
        });
    }

    private static void Copy(string file, Stream target)
    {
        using FileStream source = File.OpenRead(file);
        source.CopyTo(target, 1 << 16);
    }

    /// <summary>The world that a run was played on.</summary>
    private World WorldOf(StoredRun stored)
    {
        SameData(stored);
        World world = stored.GoodsLeftOut == 0 ? library.World : TouchedChains.Of(library.World, stored.Scenario);
        return world.Goods.Count == stored.Goods
            ? world
            : throw new Refusal(
                StatusCodes.Status409Conflict,
                $"the run {stored.Ticket.Id} was played on other chains than its scenario touches",
                "its .csv can be read; POST /api/v1/runs plays the scenario on its own"
            );
    }

    private void SameData(StoredRun stored)
    {
        if (stored.DataVersion != library.World.Version)
        {
            throw new Refusal(
                StatusCodes.Status409Conflict,
                $"the run {stored.Ticket.Id} was made with data {stored.DataVersion}, the server has {library.World.Version}",
                "its .csv can be read; POST /api/v1/runs plays the scenario again"
            );
        }
    }
}
