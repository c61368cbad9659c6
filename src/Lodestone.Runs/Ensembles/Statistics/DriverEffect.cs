using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>What one driver does to a headline number.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Tornado">The headline where the driver is lowest and where it is highest.</param>
/// <param name="FirstOrder">Share of the headline's variance that it explains alone; null below 200 draws.</param>
public sealed record DriverEffect(DriverColumn Driver, Tornado Tornado, FirstOrderIndex? FirstOrder);
