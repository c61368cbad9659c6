using Lodestone.AtlasCompiler;

return CompilerCommand.Run(args, Console.Error);
