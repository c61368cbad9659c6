using System.CommandLine;
using Lodestone.Load;

Option<int> sessions = new("--sessions")
{
    Description = "Readers at the same time",
    HelpName = "N",
    DefaultValueFactory = _ => 50,
};
Option<int> seconds = new("--seconds")
{
    Description = "How long they move sliders",
    HelpName = "S",
    DefaultValueFactory = _ => 120,
};
Option<int> pause = new("--pause")
{
    Description = "Mean time that a reader looks at an answer, ms",
    HelpName = "MS",
    DefaultValueFactory = _ => 4000,
};
Option<string> address = new("--page")
{
    Description = "Scenario page that is opened",
    HelpName = "ADDRESS",
    DefaultValueFactory = _ => "/scenario/china-switches-off?draws=1",
};
RootCommand root = new(
    "Readers before one server: each has a scenario page of its own in Chromium and moves its slider. Says what the server answers in and how much memory it holds. Build the solution first."
)
{
    sessions,
    seconds,
    pause,
    address,
};
root.SetAction(
    async (parsed, cancel) =>
    {
        var plan = new LoadPlan(
            Positive(parsed.GetValue(sessions), "--sessions"),
            TimeSpan.FromSeconds(Positive(parsed.GetValue(seconds), "--seconds")),
            TimeSpan.FromMilliseconds(Positive(parsed.GetValue(pause), "--pause")),
            parsed.GetValue(address)!
        );
        return await LoadRun.Play(plan, Console.Out, Console.Error, cancel) ? 0 : 1;
    }
);
ParseResult command = root.Parse(args);
if (command.Errors.Count > 0)
{
    await Console.Error.WriteLineAsync("error: " + command.Errors[0].Message);
    return 2;
}

try
{
    return await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception failure) when (failure is IOException or InvalidOperationException or ArgumentException)
{
    await Console.Error.WriteLineAsync("error: " + failure.Message);
    return 3;
}

static int Positive(int value, string option) =>
    value > 0 ? value : throw new ArgumentException($"{option} is {value}: write a whole number above 0");
