using System.Reflection;
using System.Text.Json;

namespace Lodestone.Web;

/// <summary>
/// The files that browsers load: bundled when the server is built, kept inside the assembly, named by their content.
/// </summary>
internal sealed class ClientAssets
{
    /// <summary>Where they are served.</summary>
    public const string Folder = "/assets/";

    private const string Prefix = "client/";
    private static readonly Assembly Here = typeof(ClientAssets).Assembly;

    private readonly Dictionary<string, string> _names;
    private readonly HashSet<string> _files;

    public ClientAssets()
    {
        using Stream manifest =
            Here.GetManifestResourceStream($"{Prefix}manifest.json")
            ?? throw new InvalidOperationException("the server was built without what browsers load");
        _names = JsonSerializer.Deserialize<Dictionary<string, string>>(manifest)!;
        _files =
        [
            .. Here.GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(n => n[Prefix.Length..]),
        ];
    }

    /// <summary>Address of a file by the name it has in the sources.</summary>
    /// <param name="name">Such as <c>app.js</c>.</param>
    public string this[string name] => Folder + _names[name];

    /// <summary>Opens a file as served; null when there is none.</summary>
    /// <param name="name">Name with its content's hash.</param>
    /// <param name="accepted">Encodings that the browser takes.</param>
    public (Stream Body, string? Encoding)? Open(string name, string accepted)
    {
        if (!_files.Contains(name) || Type(name) is null)
        {
            return null;
        }

        foreach ((string encoding, string ending) in ((string, string)[])[("br", ".br"), ("gzip", ".gz")])
        {
            if (accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase))
            {
                return (Resource(name + ending), encoding);
            }
        }

        return (Resource(name), null);
    }

    /// <summary>Content type of a file; null for files that are not served.</summary>
    public static string? Type(string name) =>
        Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => null,
        };

    /// <summary>A file that the bundling made for the server itself.</summary>
    public static Stream Made(string name) => Resource(name);

    private static Stream Resource(string name) => Here.GetManifestResourceStream(Prefix + name)!;
}
