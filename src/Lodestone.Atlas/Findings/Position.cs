namespace Lodestone.Atlas;

/// <summary>A place in a file. Line and column count from 1; 0 = not applicable.</summary>
internal readonly record struct Position(string File, int Line, int Column)
{
    /// <summary>The file as a whole.</summary>
    public static Position Of(string file) => new(file, 0, 0);
}
