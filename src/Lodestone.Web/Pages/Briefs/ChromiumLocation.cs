namespace Lodestone.Web;

/// <summary>Where Chromium or Chrome is installed, if it is.</summary>
internal static class ChromiumLocation
{
    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome.exe",
    ];

    private static readonly string[] Fixed =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>The first one on the path or at its usual place; null when there is none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .SelectMany(_ => Names, Path.Combine)
            .Concat(Fixed)
            .FirstOrDefault(File.Exists);
}
