namespace Lodestone.Optimization;

/// <summary>A programme that is not one: a number out of range, arrays that do not fit, a kind that is not solved here.</summary>
public class ProgrammeException(string message) : ArgumentException(message);
