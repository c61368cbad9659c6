namespace Lodestone.Planning;

/// <summary>A market with storage could not be solved to the tolerance; the message says how far it got.</summary>
public sealed class StorageException(string message) : Exception(message);
