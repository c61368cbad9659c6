namespace Lodestone.Web;

/// <summary>The Equal Earth projection (Šavrič, Patterson, Jenny 2018) with the scale and origin of the bundled outlines.</summary>
/// <remarks>
/// sin l = √3/2 · sin φ;  x = λ cos l / (√3/2 · (A1 + 3 A2 l² + l⁶ (7 A3 + 9 A4 l²)));  y = l (A1 + A2 l² + l⁶ (A3 + A4 l²)).
/// </remarks>
/// <param name="meridian">Longitude in the middle, degrees.</param>
/// <param name="scale">Pixels per radian.</param>
/// <param name="x">Pixels of the origin from the left.</param>
/// <param name="y">Pixels of the origin from the top.</param>
internal sealed class EqualEarth(double meridian, double scale, double x, double y)
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;
    private static readonly double M = Math.Sqrt(3) / 2;

    /// <summary>The point of a latitude and a longitude, degrees, in pixels.</summary>
    public (double X, double Y) Point(double latitude, double longitude)
    {
        double λ = double.DegreesToRadians(Math.IEEERemainder(longitude - meridian, 360));
        double l = Math.Asin(M * Math.Sin(double.DegreesToRadians(latitude)));
        double l2 = l * l;
        double l6 = l2 * l2 * l2;
        double across = λ * Math.Cos(l) / (M * (A1 + (3 * A2 * l2) + (l6 * ((7 * A3) + (9 * A4 * l2)))));
        double up = l * (A1 + (A2 * l2) + (l6 * (A3 + (A4 * l2))));
        return (x + (scale * across), y - (scale * up));
    }
}
