using System.CommandLine;
using System.Net.Sockets;
using Lodestone.Web;

namespace Lodestone.Cli;

/// <summary><c>lodestone serve</c>: the HTTP API, until Ctrl-C.</summary>
internal static class ServeVerb
{
    private const int MostPort = 65_535;

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "serve",
            "Serves the web pages and the HTTP API of atlas, scenarios, runs and indicators, on this machine only unless --urls says otherwise. Answers are those of the command line, byte for byte. Runs are stored in runs/<hash>/, the only folder that is written to. Ctrl-C ends it.",
            "lodestone serve",
            "lodestone serve --port 8080 --data my-world --parallel 2"
        );
        var port = new Option<int?>("--port") { Description = "Port on 127.0.0.1 (default: 5080)", HelpName = "N" };
        var urls = new Option<string[]>("--urls")
        {
            Description = "Addresses to listen on, e.g. http://0.0.0.0:8080; may be repeated",
            HelpName = "URL",
        };
        var parallel = new Option<int?>("--parallel")
        {
            Description = "Runs played at the same time (default: 1)",
            HelpName = "N",
        };
        var waiting = new Option<int?>("--waiting")
        {
            Description = "Runs that may wait for their turn; further ones are turned away (default: 16)",
            HelpName = "N",
        };
        Option<int?> workers = SharedOptions.Workers();
        Option<string?> data = SharedOptions.Data();
        Option<string?> runs = SharedOptions.Runs();
        foreach (Option option in (Option[])[port, urls, parallel, waiting, workers, data, runs])
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            SharedOptions.CheckCounts(null, parsed.GetValue(workers));
            return Serve(
                session,
                new WebSettings
                {
                    Data = DataLocation.Find(session, parsed.GetValue(data)),
                    Study = StudyInput.Find(session),
                    Economy = EconomyInput.Find(session),
                    Chances = ChanceInput.Find(session),
                    Support = SupportLocation.Shipped(session),
                    Reserves = ReserveLocation.Shipped(session),
                    Runs = RunsFolder.Of(session, parsed.GetValue(runs)),
                    Urls = Addresses(parsed.GetValue(port), parsed.GetValue(urls) ?? []),
                    Parallel = AtLeast("--parallel", parsed.GetValue(parallel), 1, 1),
                    Waiting = AtLeast("--waiting", parsed.GetValue(waiting), 0, 16),
                    Workers = parsed.GetValue(workers) ?? session.Host.Processors,
                    Solve = session.Host.Solve,
                    Log = TextWriter.Synchronized(session.Error),
                }
            );
        });
        return verb;
    }

    private static int Serve(Session session, WebSettings settings)
    {
        WebServer server;
        try
        {
            server = WebServer.StartAsync(settings, session.Host.Cancellation).GetAwaiter().GetResult();
        }
        catch (FaultyPackageException e)
        {
            throw new Failure(ExitCode.CheckFailed, e.Findings);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new Failure(
                ExitCode.Unexpected,
                $"cannot listen on {string.Join(", ", settings.Urls)}: {e.Message}",
                "another program may be using the port: give another one with --port N"
            );
        }

        foreach (string address in server.Addresses)
        {
            session.Output.WriteLine($"listening on {address}");
        }

        session.Output.WriteLine(
            $"data {session.Shown(settings.Data)}, runs are stored in {session.Shown(settings.Runs)}"
        );
        session.Output.WriteLine("pages at /, API at /api/v1, described in /openapi/v1.json and /scalar; Ctrl-C ends");
        session.Output.Flush();
        session.Host.Cancellation.WaitHandle.WaitOne();
        session.Error.WriteLine("ending: runs at work stop after the period or block they are in");
        server.StopAsync().GetAwaiter().GetResult();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return ExitCode.Ok;
    }

    private static string[] Addresses(int? port, string[] urls)
    {
        if (port is not null && urls.Length > 0)
        {
            throw Failure.Usage("--port and --urls are both given", "write the port into the address of --urls");
        }

        if (port is < 0 or > MostPort)
        {
            throw Failure.Usage(
                $"--port {port} is not a port",
                $"write a number from 1 to {MostPort}, or 0 for a free one"
            );
        }

        foreach (string url in urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp)
            {
                throw Failure.Usage(
                    $"--urls {url} is not an address to listen on",
                    "write http://ADDRESS:PORT, such as http://0.0.0.0:8080; for https put a proxy in front"
                );
            }
        }

        return port is { } number ? [FormattableString.Invariant($"http://127.0.0.1:{number}")]
            : urls.Length > 0 ? urls
            : [WebSettings.DefaultUrl];
    }

    private static int AtLeast(string option, int? asked, int least, int otherwise) =>
        asked < least
            ? throw Failure.Usage($"{option} {asked} is too few", $"write a whole number of {least} or more")
            : asked ?? otherwise;
}
