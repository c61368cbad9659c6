using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Lodestone.Optimization.Highs;
using Lodestone.Optimization.Tests.Contract;
using Xunit;

namespace Lodestone.Optimization.Tests.Export;

/// <summary>Other solvers read the files and agree with HiGHS; skipped where they are not installed.</summary>
public sealed partial class OracleTests : IDisposable
{
    private static readonly CertifiedSolver Solver = new(new HighsSolver());
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lodestone-oracle");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Glpsol_agrees_on_random_programmes(bool whole)
    {
        for (int seed = 100; seed < 120; seed++)
        {
            Programme programme = RandomProgramme.Feasible(seed, rows: 12, columns: 16, whole ? 0.4 : 0);
            double expected = Solver.Solve(programme).RequireOptimal().Objective;
            double mps = Glpsol(MpsWriter.ToText(programme), "--freemps");
            Near(expected, programme.Sense == Sense.Minimise ? mps : -mps, seed);
            Near(expected, Glpsol(LpWriter.ToText(programme), "--lp"), seed);
        }
    }

    [Fact]
    public void Glpsol_finds_the_same_duals()
    {
        Programme programme = RandomProgramme.Feasible(seed: 300, rows: 12, columns: 16);
        Solution solution = Solver.Solve(programme).RequireOptimal();
        string written = Run("glpsol", Write(LpWriter.ToText(programme), "d.lp"), "--lp", "--write", Path("d.sol"));
        Assert.Contains("OPTIMAL", written, StringComparison.Ordinal);
        // Rows with two sides are two lines of the LP file; their duals add up.
        Dictionary<int, double> found = [];
        var lines = File.ReadAllLines(Path("d.sol")).Where(l => l.StartsWith("i ", StringComparison.Ordinal)).ToList();
        int[] rowOf =
        [
            .. Enumerable
                .Range(0, programme.Rows)
                .SelectMany(i =>
                    Enumerable.Repeat(
                        i,
                        programme.RowLower[i] != programme.RowUpper[i]
                        && double.IsFinite(programme.RowLower[i])
                        && double.IsFinite(programme.RowUpper[i])
                            ? 2
                            : 1
                    )
                ),
        ];
        Assert.Equal(rowOf.Length, lines.Count);
        foreach ((string line, int row) in lines.Zip(rowOf))
        {
            found[row] = found.GetValueOrDefault(row) + double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
        }

        for (int i = 0; i < programme.Rows; i++)
        {
            Assert.Equal(found[i], solution.RowDual[i], 1e-6);
        }
    }

    [Fact]
    public void Clp_agrees_on_random_programmes()
    {
        for (int seed = 200; seed < 215; seed++)
        {
            Programme programme = RandomProgramme.Feasible(seed, rows: 12, columns: 16);
            double expected = Solver.Solve(programme).RequireOptimal().Objective;
            string text = Run("clp", Write(MpsWriter.ToText(programme), "p.mps"), "-solve");
            Match? match = ClpObjective().Matches(text).LastOrDefault();
            Assert.True(match is not null, text);
            double found = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            Near(expected, programme.Sense == Sense.Minimise ? found : -found, seed);
        }
    }

    [Fact]
    public void Clp_agrees_on_a_quadratic_objective()
    {
        // Number 35 of Hock and Schittkowski without its constant: 1/9 − 9.
        Programme programme = Small.Of(
            Sense.Minimise,
            [-8, -6, -4],
            [(0, Small.Inf), (0, Small.Inf), (0, Small.Inf)],
            [(-Small.Inf, [1, 1, 2], 3)],
            hessian: new double[,]
            {
                { 4, 2, 2 },
                { 2, 4, 0 },
                { 2, 0, 2 },
            }
        );
        string text = Run("clp", Write(MpsWriter.ToText(programme), "q.mps"), "-solve");
        Match? match = ClpObjective().Matches(text).LastOrDefault();
        Assert.True(match is not null, text);
        Near((1.0 / 9) - 9, double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), 0);
    }

    [Fact]
    public void Offsets_free_rows_and_infinite_bounds_are_read_back()
    {
        Programme programme = Small.Of(
            Sense.Maximise,
            [1, -1, 0, 0.5],
            [(-Small.Inf, 4), (-Small.Inf, Small.Inf), (-3, -1), (0, Small.Inf)],
            [
                (-Small.Inf, [1, 0, 0, 0], Small.Inf),
                (-2, [0, 1, 1, 0], Small.Inf),
                (-Small.Inf, [1, 1, 0, 1], 9.5),
                (0, [0, 0, 0, 0], 1),
            ],
            [false, false, false, true],
            offset: 12.5
        );
        double expected = Solver.Solve(programme).RequireOptimal().Objective;
        Near(expected, -Glpsol(MpsWriter.ToText(programme), "--freemps"), 0);
        Near(expected, Glpsol(LpWriter.ToText(programme), "--lp"), 0);
    }

    private static void Near(double expected, double found, int seed) =>
        Assert.True(
            Math.Abs(expected - found) <= 1e-5 * Math.Max(1, Math.Abs(expected)),
            $"{seed}: {expected}, {found}"
        );

    private double Glpsol(string text, string format)
    {
        string file = Write(text, "p.txt");
        string log = Run("glpsol", format, file, "--write", Path("p.sol"));
        string? line = File.Exists(Path("p.sol"))
            ? File.ReadLines(Path("p.sol")).FirstOrDefault(l => l.StartsWith("s ", StringComparison.Ordinal))
            : null;
        Assert.True(line is not null, log + text);
        return double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private string Write(string text, string name)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    private static string Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text + error.Result;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
            throw;
        }
    }

    [GeneratedRegex(@"Optimal (?:- objective value|objective) (\S+)")]
    private static partial Regex ClpObjective();
}
