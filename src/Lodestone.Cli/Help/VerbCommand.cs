using System.CommandLine;

namespace Lodestone.Cli;

/// <summary>A verb with the examples that open its help.</summary>
internal sealed class VerbCommand(string name, string description, params string[] examples)
    : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
