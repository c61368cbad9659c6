namespace Lodestone.Planning;

/// <summary>The same thing without a policy and with it.</summary>
/// <param name="Without">Without.</param>
/// <param name="With">With.</param>
public readonly record struct Compared<T>(T Without, T With);
