namespace Lodestone.Planning;

/// <summary>A shock e of mean 1 as values with weights, over which a function of <c>kept + output · e</c> is summed.</summary>
internal interface IShock
{
    /// <summary>Values and weights for a function that has kinks.</summary>
    /// <param name="kept">What is there without the shock.</param>
    /// <param name="output">Output the shock falls on, above 0.</param>
    /// <param name="kinks">Availabilities at which the slope of the function jumps; in any order.</param>
    /// <param name="points">Values and weights, written over.</param>
    void Points(double kept, double output, double[] kinks, List<(double Value, double Weight)> points);
}
