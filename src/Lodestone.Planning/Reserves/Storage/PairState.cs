namespace Lodestone.Planning;

/// <summary>What two countries decide: stocks and net exports of a.</summary>
internal readonly record struct PairState(double StockA, double StockB, double Exports);
