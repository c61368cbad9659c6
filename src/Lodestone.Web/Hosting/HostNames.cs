using System.Net;

namespace Lodestone.Web;

/// <summary>Whether a request was meant for this server.</summary>
/// <remarks>
/// A page of another site can have its own name resolved to this machine and read what is served here, unless the name in
/// the Host header is looked at. A server on the loopback address answers to the names of the loopback address only.
/// </remarks>
internal static class HostNames
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Names that may be asked for; empty when any may.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> urls) =>
        urls.All(u => IsLoopback(BindingAddress.Parse(u).Host)) ? Loopback : [];

    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
