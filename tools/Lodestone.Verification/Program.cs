using System.Globalization;
using Lodestone.Verification.Checks;
using Lodestone.Verification.Report;
using Lodestone.Verification.Worlds;

const int Broken = 1;
const int Usage = 2;
const int Failed = 3;
if (
    args is ["worlds", string firstText, string countText]
    && int.TryParse(firstText, CultureInfo.InvariantCulture, out int first)
    && int.TryParse(countText, CultureInfo.InvariantCulture, out int count)
    && first >= 0
    && count > 0
)
{
    return ManyWorlds.Play(first, count, Console.Out) == 0 ? 0 : Broken;
}

if (args is not ["page", string root])
{
    Console.Error.WriteLine(
        "usage: Lodestone.Verification page FOLDER\n"
            + "         plays every check on FOLDER and fills the tables of FOLDER/docs/verification.md\n"
            + "       Lodestone.Verification worlds FIRST COUNT\n"
            + "         plays random worlds from seed FIRST on until COUNT have been played\n"
            + "  exits with 1 if a check fails or an invariant is broken"
    );
    return Usage;
}

try
{
    Shipped shipped = new(root);
    List<(string Title, IReadOnlyList<Check> Checks)> sections = [];
    foreach ((string title, Func<Shipped, IEnumerable<Check>> play) in CheckList.Sections)
    {
        sections.Add((title, [.. play(shipped)]));
        foreach (Check check in sections[^1].Checks.Where(check => !check.Holds))
        {
            Console.Error.WriteLine($"{title}: {check.Case}, {check.Quantity}: {check.Miss}");
        }
    }

    string path = Path.Combine(root, VerificationPage.Page);
    string page = File.ReadAllText(path).ReplaceLineEndings("\n");
    File.WriteAllText(path, VerificationPage.Fill(page, sections));
    return sections.All(section => section.Checks.All(check => check.Holds || check.Open)) ? 0 : Broken;
}
catch (Exception problem) when (problem is InvalidDataException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return Failed;
}
