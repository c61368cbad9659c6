using Microsoft.JSInterop;

namespace Lodestone.Web;

/// <summary>Keeps the address of an interactive page up to its state, without asking for the page again.</summary>
public sealed class AddressBar(IJSRuntime script)
{
    /// <summary>Shows an address.</summary>
    /// <param name="address">As <see cref="PageQuery.With"/> gives it.</param>
    public async Task Show(string address)
    {
        try
        {
            await script.InvokeVoidAsync("lodestoneAddress", address);
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
    }
}
