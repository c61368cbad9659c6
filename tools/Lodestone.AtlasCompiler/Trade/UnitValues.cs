namespace Lodestone.AtlasCompiler;

/// <summary>
/// Rare-earth part of a flow under HS 850511, which covers all metal magnets. Each flow is read as a mix of rare-earth
/// magnets at <c>u_r</c> and cheap magnets (ferrite reported here, alnico) at <c>u_c</c> USD/kg:
/// <c>t_r = clamp((value - u_c t) / (u_r - u_c), 0, t)</c>. Both unit values come from China's exports of 2024: customs count
/// 58,152 t of rare-earth magnets worth 2,860 million USD; the rest of the code is the cheap part.
/// </summary>
internal static class UnitValues
{
    /// <summary>Unit value of rare-earth magnets, USD/kg.</summary>
    public static double RareEarth(IReadOnlyDictionary<string, double> settings) =>
        settings["china_rare_earth_magnet_exports_kusd"] / settings["china_rare_earth_magnet_exports_t"];

    /// <summary>Unit value of the other magnets of the code, USD/kg, from China's exports.</summary>
    public static double Cheap(IReadOnlyDictionary<string, double> settings, double chinaKusd, double chinaTonnes) =>
        (chinaKusd - settings["china_rare_earth_magnet_exports_kusd"])
        / (chinaTonnes - settings["china_rare_earth_magnet_exports_t"]);

    /// <summary>Rare-earth tonnes in a flow.</summary>
    public static double RareEarthTonnes(double kusd, double tonnes, double rareEarth, double cheap) =>
        Math.Clamp((kusd - (cheap * tonnes)) / (rareEarth - cheap), 0, tonnes);
}
