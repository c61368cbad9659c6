namespace Lodestone.Model;

/// <summary>One sample of behaviour, events, stocks and growth: what a path of an ensemble plays.</summary>
/// <param name="Number">Number of the draw; with the seed it determines the rest.</param>
/// <param name="Parameters">Value of each row of the world's parameters, in their order.</param>
/// <param name="Items">Events and policies with drawn windows and depths, in the order of the scenario.</param>
/// <param name="StockFactors">Factor on the opening stock of each row of the world's stocks.</param>
/// <param name="DemandGrowth">Growth of final demand per year.</param>
public sealed record Draw(
    int Number,
    double[] Parameters,
    ScenarioItem[] Items,
    double[] StockFactors,
    double DemandGrowth
);
