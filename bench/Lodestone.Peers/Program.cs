using System.CommandLine;
using Lodestone.Peers.Verbs;

RootCommand root = new(
    "Other solvers on the engine's problems: Ipopt on the same programme, HiGHS on its linear shadow."
);
root.Subcommands.Add(IpoptVerb.Create());
root.Subcommands.Add(CompareVerb.Create());
root.Subcommands.Add(EnsembleVerb.Create());
return Guard.Run(root, args);
