using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Lodestone.Bench;

// --quick runs every benchmark once: a smoke test, not a measurement.
bool quick = args.Contains("--quick");
List<string> rest = [.. args.Where(arg => arg != "--quick")];
if (quick && !rest.Contains("--filter"))
{
    rest.AddRange(["--filter", "*"]);
}

Summary[] summaries =
[
    .. BenchmarkSwitcher.FromAssembly(typeof(BenchConfig).Assembly).Run([.. rest], BenchConfig.Create(quick)),
];
bool failed = summaries.Any(summary =>
    summary.HasCriticalValidationErrors || summary.Reports.Length == 0 || summary.Reports.Any(report => !report.Success)
);
return failed || (quick && summaries.Length == 0) ? 1 : 0;
