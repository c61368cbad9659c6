using System.Globalization;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The line that says how the numbers were made.</summary>
public static class RunLine
{
    /// <summary><c>Run 3f2a… · data atlas 9c1b… (base year 2024) · engine 0.1.0 · residual 3e-12 · every period certified</c>.</summary>
    public static string Of(Run run)
    {
        RunRecord record = run.Record;
        string residual = record.ToleranceReached.ToString("0.0e0", CultureInfo.InvariantCulture);
        string certified = run.Outcome.Certificate.Holds ? "every period certified" : "NOT every period certified";
        string version = record.DataVersion.Length > 12 ? record.DataVersion[..12] : record.DataVersion;
        return $"Run {run.Identity} · data {record.DataName} {version} (base year {record.BaseYear}){Part(record.Goods, record.GoodsLeftOut)} · engine {record.EngineVersion} · residual {residual} · {certified}";
    }

    /// <summary><c> · 28 of 143 goods</c> when only the chains that the scenario touches were played, else nothing.</summary>
    public static string Part(int goods, int leftOut) =>
        leftOut == 0 ? "" : $" · {Figure.Count(goods)} of {Figure.Count(goods + leftOut)} goods";
}
