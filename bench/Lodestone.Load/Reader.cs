using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Lodestone.Load;

/// <summary>One reader: a page of its own, whose slider it moves.</summary>
internal sealed class Reader(IBrowserContext context, IPage page)
{
    private const float Patience = 60_000;

    /// <summary>The sliders that are moved: how long, how deep.</summary>
    private static readonly string[] Sliders = ["#length", "#depth"];

    /// <summary>Time between two looks at a page that has not answered.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Puts a slider to a share of its way as a reader does, 'change' when it rests there; gives the value.</summary>
    private const string Slide = """
        ([id, share, kind]) => {
          const slider = document.querySelector(id);
          const [low, high, step] = [slider.min, slider.max, slider.step].map(Number);
          const value = String(Number((low + Math.round(share * (high - low) / step) * step).toFixed(6)));
          slider.value = value;
          slider.dispatchEvent(new Event(kind, { bubbles: true }));
          return value;
        }
        """;

    /// <summary>What the page shows: the sentence, whether an answer is still to come, the address, what the draw took.</summary>
    private const string Sight = """
        () => [
          document.querySelector('.answer')?.textContent ?? '',
          document.querySelector('.answer')?.getAttribute('aria-busy') ?? '',
          location.href,
          document.querySelector('.note')?.textContent.match(/in ([\d,]+)\s*ms/)?.[1].replace(',', '') ?? 'NaN',
        ]
        """;

    private readonly List<string> _complaints = [];

    /// <summary>What went wrong, empty when nothing did.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens the page and waits until it is live.</summary>
    public static async Task<Reader> Open(IBrowser browser, string address)
    {
        IBrowserContext context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new ViewportSize { Width = 1024, Height = 700 },
            }
        );
        IPage page = await context.NewPageAsync();
        var reader = new Reader(context, page);
        page.PageError += (_, error) => reader._complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                reader._complaints.Add(message.Text);
            }
        };
        await page.GotoAsync(address, new PageGotoOptions { Timeout = Patience });
        await page.WaitForFunctionAsync(
            "() => document.querySelector('.scenario[data-ready]') && document.querySelector('.answer[aria-busy=false]')",
            null,
            new PageWaitForFunctionOptions { Timeout = Patience }
        );
        return reader;
    }

    /// <summary>Moves the slider once; null when there was no answer, which is noted, or when it came to rest where it was.</summary>
    public async Task<(double Seen, double Server)?> Turn(Random random)
    {
        string slider = Sliders[random.Next(Sliders.Length)];
        double share = random.NextDouble();
        try
        {
            string[] before = await Seen();
            string start = await page.InputValueAsync(slider);
            await Put(slider, share / 2, "input");
            await Put(slider, share, "input");
            string end = await Put(slider, share, "change");
            return end == start ? null : await Answered(before);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            _complaints.Add(e.Message);
            return null;
        }
    }

    private Task<string> Put(string slider, double share, string kind) =>
        page.EvaluateAsync<string>(Slide, new object[] { slider, share, kind });

    /// <summary>Waits until the address has another resting place and an answer stands still.</summary>
    private async Task<(double Seen, double Server)> Answered(string[] before)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            string[] seen = await Seen();
            double took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (seen[1] == "false" && seen[2] != before[2])
            {
                return (took, double.Parse(seen[3], CultureInfo.InvariantCulture));
            }

            if (took > Patience)
            {
                throw new TimeoutException(
                    $"no answer at {seen[2]}, busy: {seen[1]}, the same sentence: {seen[0] == before[0]}"
                );
            }

            await Task.Delay(Look);
        }
    }

    private Task<string[]> Seen() => page.EvaluateAsync<string[]>(Sight).WaitAsync(TimeSpan.FromMilliseconds(Patience));

    public Task Close() => context.CloseAsync();
}
