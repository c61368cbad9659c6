using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Scenarios side by side with the same draws.</summary>
internal static class EnsembleCompare
{
    /// <summary>Plays every scenario; each keeps what any of them keeps, so that every number has its counterpart.</summary>
    public static PairedComparison Play(
        Session session,
        WorldInput input,
        IReadOnlyList<Scenario> scenarios,
        int draws,
        long? seed,
        string runs,
        int workers,
        bool quiet,
        string again
    )
    {
        long common = seed ?? scenarios.Select(s => s.Uncertainty?.Seed).FirstOrDefault(s => s is not null) ?? 0;
        WatchItem[] watched =
        [
            .. scenarios.SelectMany(s => EnsemblePlaying.Open(session, input, s, draws, common, []).Watched).Distinct(),
        ];
        var played = new List<PlayedEnsemble>();
        foreach (Scenario scenario in scenarios)
        {
            ScenarioEnsemble ensemble = EnsemblePlaying.Open(session, input, scenario, draws, common, watched);
            if (!quiet)
            {
                session.Error.WriteLine($"{scenario.Name}: {Figure.Count(draws)} draws");
            }

            EnsembleReader stored = EnsemblePlaying.Play(
                session,
                ensemble,
                new AnswerFile(ensemble, input.World),
                runs,
                workers,
                quiet,
                again
            );
            played.Add(new PlayedEnsemble(scenario, ensemble.Record(stored), stored));
        }

        try
        {
            return PairedComparison.Of(played, input.World);
        }
        catch (ArgumentException e)
        {
            throw new Failure(ExitCode.NoSolution, e.Message, "");
        }
    }

    public static void Write(Session session, string format, PairedComparison comparison)
    {
        switch (format)
        {
            case "json":
                session.WriteBytes(stream => PairedJson.Write(comparison, stream));
                break;
            case "md":
                session.Output.Write(PairedMarkdown.Render(comparison));
                break;
            default:
                WriteTable(session, comparison);
                break;
        }
    }

    private static void WriteTable(Session session, PairedComparison comparison)
    {
        CompareVerb.WriteAssumptions(
            session,
            [.. comparison.Ensembles.Select(e => (e.Scenario, $"ensemble {e.Record.Identity}"))],
            comparison.Own,
            comparison.Shared
        );
        if (comparison.Kpis.Count == 0)
        {
            session.Paragraph("Nothing runs short and no price moves in any draw of any of them.");
        }
        else
        {
            session.Output.WriteLine("Differences clear of zero");
            session.Bullets(comparison.Statements, comparison.NoStatement);
            session.Output.WriteLine();
            session.Table(comparison.Grid());
        }

        session.Output.WriteLine();
        session.Paragraph(comparison.Caution);
    }
}
