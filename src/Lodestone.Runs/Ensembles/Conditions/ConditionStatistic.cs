namespace Lodestone.Runs;

/// <summary>What is taken of the draws before it is compared.</summary>
public enum ConditionStatistic
{
    /// <summary>A quantile of what the condition measures; the median unless another is named.</summary>
    Quantile,

    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The share of the draws in which the condition holds.</summary>
    Probability,
}
