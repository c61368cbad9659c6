using System.Globalization;

namespace Lodestone.Load;

/// <summary>What was measured, as lines of text.</summary>
internal static class LoadReport
{
    public static async Task Write(
        TextWriter said,
        LoadPlan plan,
        double empty,
        IReadOnlyList<(double Second, double Megabytes)> memory,
        IReadOnlyList<(double Seen, double Server)> turns,
        double seconds,
        double busy,
        IReadOnlyList<string> complaints
    )
    {
        await Line(said, $"readers                     {plan.Sessions}");
        await Line(said, $"seconds                     {seconds:0}");
        await Line(said, $"sliders moved and answered  {turns.Count} ({turns.Count / seconds:0.0} a second)");
        await Line(said, $"rest to answer, ms          {Quantiles([.. turns.Select(t => t.Seen)])}");
        await Line(said, $"of it the server says, ms   {Quantiles([.. turns.Select(t => t.Server)])}");
        await Line(said, $"processor of the server     {busy:0} s, {busy / seconds:0.00} cores");
        await Line(said, $"memory without readers, MB  {empty:0}");
        foreach ((string when, double from, double to) in Parts(plan.Length.TotalSeconds))
        {
            double[] part = [.. memory.Where(m => m.Second >= from && m.Second < to).Select(m => m.Megabytes)];
            if (part.Length > 0)
            {
                await Line(
                    said,
                    $"memory, {when} quarter, MB  {part.Min():0} to {part.Max():0}, mean {part.Average():0}"
                );
            }
        }

        await Line(said, $"complaints of pages         {complaints.Count}");
        foreach (string complaint in complaints.Distinct().Take(5))
        {
            await said.WriteLineAsync($"  {complaint}");
        }
    }

    private static IEnumerable<(string When, double From, double To)> Parts(double length)
    {
        string[] names = ["first", "second", "third", "last"];
        return names.Select((name, i) => (name, i * length / 4, i == 3 ? double.MaxValue : (i + 1) * length / 4));
    }

    private static string Quantiles(double[] values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
        {
            return "none";
        }

        double At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {At(0.5):0}, 95 % {At(0.95):0}, largest {sorted[^1]:0}"
        );
    }

    private static Task Line(TextWriter said, FormattableString text) =>
        said.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));
}
