namespace Lodestone.Backtests;

/// <summary>An input that cannot be used, with the place to mend.</summary>
internal sealed class InputException(string message) : Exception(message);
