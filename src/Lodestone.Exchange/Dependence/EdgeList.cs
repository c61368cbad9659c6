using System.Globalization;

namespace Lodestone.Exchange;

/// <summary>The tree of suppliers as rows, one per supplier of a user.</summary>
public static class EdgeList
{
    /// <summary>Columns of the rows.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "root_good",
        "level",
        "user",
        "user_good",
        "supplier",
        "good",
        "stage",
        "processes",
        "suppliers",
        "tonnes_per_year",
        "share_of_user",
        "share_of_root",
        "input_weight",
        "share_passed",
    ];

    /// <summary>The rows as CSV with a header.</summary>
    public static string Csv(ExposureAnswer answer) => CsvText.Lines([Columns, .. Rows(answer)]);

    /// <summary>The rows as text, numbers with all of their digits.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(ExposureAnswer answer) =>
        answer.Parts.SelectMany(p =>
            p.Tree.Lines()
                .Select(l =>
                    (IReadOnlyList<string>)
                        [
                            p.Tree.Root.Good,
                            Figure.Whole(l.Level),
                            l.User.Length == 0 ? "*" : l.User,
                            l.UserGood,
                            l.Branch.Place,
                            l.Branch.Good,
                            l.Branch.Stage,
                            string.Join(';', l.Branch.Processes),
                            Figure.Whole(l.Branch.Count),
                            Number(l.Branch.Tonnes),
                            Number(l.Branch.ShareOfUser),
                            Number(l.Branch.ShareOfRoot),
                            Number(l.Input.Weight),
                            Number(l.Branch.Passed),
                        ]
                )
        );

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
