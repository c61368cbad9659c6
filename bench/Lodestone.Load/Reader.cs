using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Lodestone.Load;

/// <summary>One reader: a page of its own, whose slider it moves.</summary>
internal sealed class Reader(IBrowserContext context, IPage page)
{
    private const float Patience = 60_000;

    /// <summary>Time between two looks at a page that has not answered.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Puts the slider to a value as a reader does; 'change' when it rests there.</summary>
    private const string Slide = """
        ([value, kind]) => {
          const slider = document.querySelector('#length');
          slider.value = value;
          slider.dispatchEvent(new Event(kind, { bubbles: true }));
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
    private int _length;

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
        string value = await page.InputValueAsync("#length");
        reader._length = int.Parse(value, CultureInfo.InvariantCulture);
        return reader;
    }

    /// <summary>Moves the slider once; null when there was no answer, which is noted.</summary>
    public async Task<(double Seen, double Server)?> Turn(Random random)
    {
        int target = _length;
        while (target == _length)
        {
            target = random.Next(1, 13);
        }

        int halfway = (_length + target) / 2;
        _length = target;
        try
        {
            string before = (await Seen())[0];
            await page.EvaluateAsync(Slide, new object[] { halfway, "input" });
            await page.EvaluateAsync(Slide, new object[] { target, "input" });
            await page.EvaluateAsync(Slide, new object[] { target, "change" });
            return await Answered(before, target);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            _complaints.Add(e.Message);
            return null;
        }
    }

    /// <summary>Waits until the address has where the slider rests and another answer stands still.</summary>
    private async Task<(double Seen, double Server)> Answered(string before, int target)
    {
        string resting = string.Create(CultureInfo.InvariantCulture, $"periods%3D{target}&");
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            string[] seen = await Seen();
            double took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (seen[0] != before && seen[1] == "false" && $"{seen[2]}&".Contains(resting, StringComparison.Ordinal))
            {
                return (took, double.Parse(seen[3], CultureInfo.InvariantCulture));
            }

            if (took > Patience)
            {
                throw new TimeoutException(
                    $"no answer at {seen[2]}, busy: {seen[1]}, the same sentence: {seen[0] == before}"
                );
            }

            await Task.Delay(Look);
        }
    }

    private Task<string[]> Seen() => page.EvaluateAsync<string[]>(Sight).WaitAsync(TimeSpan.FromMilliseconds(Patience));

    public Task Close() => context.CloseAsync();
}
