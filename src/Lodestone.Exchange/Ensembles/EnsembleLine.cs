using System.Globalization;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The lines that say how the numbers of an ensemble were made.</summary>
public static class EnsembleLine
{
    /// <summary><c>10,000 draws · 360,000 monthly solves · 12 by a fallback · 0 missed the tolerance · no draw left out</c>.</summary>
    /// <param name="record">Circumstances and counts.</param>
    /// <param name="step">Word of the step of the horizon, such as <c>month</c>.</param>
    /// <param name="paired">Whether each draw was played without its events, too.</param>
    public static string Counts(EnsembleRecord record, string step, bool paired = false)
    {
        string left = record.Usable == record.Draws ? "no draw left out" : LeftOut(record);
        return $"{Figure.Count(record.Draws)} draws{(paired ? ", each with and without events" : "")} · {Figure.Count(record.Periods)} {step}s solved · {Figure.Count(record.Fallbacks)} by a fallback · {Figure.Count(record.Missed)} missed the tolerance · {left}";
    }

    /// <summary><c>2 left out as unsolved, 1 left out for missing the tolerance</c>: draws that no statistic contains.</summary>
    /// <param name="record">Circumstances and counts.</param>
    public static string LeftOut(EnsembleRecord record)
    {
        string[] parts =
        [
            record.Failed > 0 ? $"{Figure.Count(record.Failed)} left out as unsolved" : "",
            record.MissedDraws > 0 ? $"{Figure.Count(record.MissedDraws)} left out for missing the tolerance" : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    /// <summary><c>Ensemble 3f2a… · data atlas 9c1b… (base year 2024) · engine 0.1.0 · seed 7 · residual 3e-10 · avx2</c>.</summary>
    /// <param name="record">Circumstances and counts.</param>
    public static string Of(EnsembleRecord record)
    {
        string residual = record.ToleranceReached.ToString("0.0e0", CultureInfo.InvariantCulture);
        string version = record.DataVersion.Length > 12 ? record.DataVersion[..12] : record.DataVersion;
        return $"Ensemble {record.Identity} · data {record.DataName} {version} (base year {record.BaseYear}){RunLine.Part(record.Goods, record.GoodsLeftOut)} · engine {record.EngineVersion} · seed {Figure.Whole(record.Seed)} · residual {residual} · {record.InstructionSet}";
    }
}
