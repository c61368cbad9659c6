using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Lodestone.Web;

/// <summary>Prints pages of this server as PDF with a headless Chromium: one at a time, in a profile that is thrown away.</summary>
internal sealed class PdfPrinter(WebSettings settings, IServer server) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static int _printed;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Prints a page.</summary>
    /// <param name="page">Address from the root on, which the server itself has made of known names.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    /// <exception cref="Refusal">Chromium is not installed, is busy, or fails.</exception>
    public async Task<byte[]> Print(string page, CancellationToken cancellationToken)
    {
        string chromium =
            settings.Chromium
            ?? throw Unavailable(
                "this server has no Chromium to print with",
                "install chromium (or Google Chrome) on the server and start it again, or open the page and use Print"
            );
        Uri address = new(Root(), page);
        if (!await _one.WaitAsync(Patience, cancellationToken))
        {
            throw Unavailable("another page is being printed", "ask again in a few seconds", 5);
        }

        try
        {
            return await Print(chromium, address, settings.Runs, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task<byte[]> Print(
        string chromium,
        Uri address,
        string runs,
        CancellationToken cancellationToken
    )
    {
        // In the one folder that the server writes to. Chromium wants whole paths; one page is printed at a time.
        DirectoryInfo folder = Directory.CreateDirectory(
            Path.GetFullPath(
                Path.Combine(runs, $".print-{Environment.ProcessId}-{Interlocked.Increment(ref _printed)}")
            )
        );
        try
        {
            string file = Path.Combine(folder.FullName, "page.pdf");
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Longest);
            using Process process = Process.Start(Start(chromium, address, folder.FullName, file))!;
            try
            {
                Task drained = Task.WhenAll(
                    process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token),
                    process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token)
                );
                await process.WaitForExitAsync(limit.Token);
                await drained;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw Unavailable(
                    "Chromium did not print the page in time",
                    "ask again, or open the page and use Print",
                    10
                );
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                    await process.WaitForExitAsync(CancellationToken.None);
                }
            }

            return process.ExitCode == 0 && File.Exists(file)
                ? await File.ReadAllBytesAsync(file, cancellationToken)
                : throw Unavailable("Chromium did not print the page", "open the page and use Print");
        }
        finally
        {
            Discard(folder);
        }
    }

    private static ProcessStartInfo Start(string chromium, Uri address, string folder, string file)
    {
        var start = new ProcessStartInfo(chromium)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (
            string argument in (string[])
                [
                    "--headless",
                    "--disable-gpu",
                    "--disable-extensions",
                    "--disable-background-networking",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--no-default-browser-check",
                    "--no-proxy-server",
                    "--no-pdf-header-footer",
                    $"--user-data-dir={Path.Combine(folder, "profile")}",
                    $"--print-to-pdf={file}",
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        // Chromium's sandbox refuses to run for root; it opens pages of this server only.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add(address.AbsoluteUri);
        return start;
    }

    /// <summary>Address of this server as Chromium on the same machine calls it.</summary>
    private Uri Root()
    {
        foreach (string listened in server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses)
        {
            BindingAddress address = BindingAddress.Parse(listened);
            if (address.Scheme == "http" && !address.IsUnixPipe)
            {
                bool any = address.Host is "0.0.0.0" or "[::]" or "*" or "+";
                return new UriBuilder("http", any ? "127.0.0.1" : address.Host, address.Port).Uri;
            }
        }

        throw Unavailable(
            "this server listens on no address that Chromium could read",
            "let it listen on http too, or open the page and use Print"
        );
    }

    /// <summary>A process of Chromium that is about to end may still write: then the folder goes at the next try.</summary>
    private static void Discard(DirectoryInfo folder)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static Refusal Unavailable(string problem, string remedy, int? retryAfter = null) =>
        new(StatusCodes.Status503ServiceUnavailable, problem, remedy) { RetryAfter = retryAfter };
}
