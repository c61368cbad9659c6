namespace Lodestone.Atlas;

/// <summary>Reads a price with its unit: <c>110 USD/kg</c>, <c>110000 USD/t</c>, or a bare number of USD/t.</summary>
internal static class PriceText
{
    /// <summary>The price in USD/t; null when it cannot be read (reported).</summary>
    public static double? Read(MapReader item, string key, FindingLog log)
    {
        if (item.Filled(key) is not { } node)
        {
            return null;
        }

        if (node is not TextNode text)
        {
            item.Wrong(node, key, "a price");
            return null;
        }

        string whole = text.Text.Trim();
        int split = whole.IndexOf(' ', StringComparison.Ordinal);
        string number = split < 0 ? whole : whole[..split];
        string unit = split < 0 ? "" : whole[split..].Replace(" ", "", StringComparison.Ordinal);
        if (unit.Length == 0 && whole.IndexOf("USD", StringComparison.OrdinalIgnoreCase) is > 0 and int glued)
        {
            (number, unit) = (whole[..glued], whole[glued..]);
        }

        double? scale = unit switch
        {
            "" or "USD/t" => 1,
            "USD/kg" => 1000,
            _ => null,
        };
        if (scale is null)
        {
            log.Error(
                node.At,
                key,
                $"unknown unit '{unit}' in the price '{whole}'",
                "write 110 USD/kg, 110000 USD/t, or a bare number of USD/t"
            );
            return null;
        }

        if (!NumberText.TryRead(number, false, out double price, out string problem, out _))
        {
            log.Error(node.At, key, $"{key}: {problem}", "write 110 USD/kg, 110000 USD/t, or a bare number of USD/t");
            return null;
        }

        if (price <= 0)
        {
            log.Error(node.At, key, $"{key} is {whole}", "write a price above 0");
            return null;
        }

        return price * scale;
    }
}
