namespace Lodestone.Runs;

/// <summary>A file of a stored run or ensemble is missing, damaged or of another version.</summary>
/// <param name="file">Path of the file.</param>
/// <param name="problem">What is wrong with it, such as <c>is missing</c>.</param>
/// <param name="inner">What showed it.</param>
#pragma warning disable RCS1194 // Without a file and what is wrong with it there is nothing to tell.
public sealed class StoredRunException(string file, string problem, Exception? inner = null)
#pragma warning restore RCS1194
    : Exception($"{file} {problem}", inner)
{
    /// <summary>What puts any of it right.</summary>
    public const string Remedy =
        "play the same scenario again with lodestone run, with the same draws and seed: it checks every stored file and makes again what is damaged or missing";

    /// <summary>Path of the file.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong with it.</summary>
    public string Problem { get; } = problem;

    /// <summary>A file that is not there.</summary>
    internal static StoredRunException Missing(string file, Exception inner) => new(file, "is missing", inner);
}
