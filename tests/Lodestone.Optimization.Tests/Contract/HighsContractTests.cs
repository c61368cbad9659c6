using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Contract;

/// <summary>HiGHS keeps the contract.</summary>
public sealed class HighsContractTests : SolverContract
{
    protected override ISolver Adapter { get; } = new HighsSolver();

    [Fact]
    public void The_version_is_the_one_that_was_tried() =>
        Assert.StartsWith("HiGHS 1.12", Adapter.Name, StringComparison.Ordinal);
}
