using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>Writes indicators in the format asked for.</summary>
internal static class IndicatorOutput
{
    public static void Write(Session session, IndicatorReport report, string format)
    {
        switch (format)
        {
            case "csv":
                session.Output.Write(report.Rows.Csv());
                return;
            case "json":
                session.WriteBytes(report.WriteJson);
                return;
            case "md":
                session.Output.Write(report.Markdown());
                return;
        }

        session.Output.WriteLine(report.Title);
        session.Output.WriteLine();
        session.Paragraph(string.Join(' ', report.Summary));
        foreach ((string heading, IndicatorTable table) in report.Tables)
        {
            session.Output.WriteLine();
            session.Output.WriteLine($"{heading}:");
            session.Table(table.Grid());
        }

        session.Output.WriteLine();
        foreach (string note in report.Notes)
        {
            session.Paragraph(note);
        }

        session.Output.WriteLine(report.Data);
    }
}
