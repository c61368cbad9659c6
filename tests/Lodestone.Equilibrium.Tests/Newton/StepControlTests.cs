using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Newton;

/// <summary>Which steps are taken, and how δ follows.</summary>
public class StepControlTests
{
    private static readonly Lane1 All = ~Lane1.FromBits(0);
    private readonly StepControl<Lane1> _control = new();
    private readonly Point<Lane1> _current;
    private readonly Point<Lane1> _trial;

    public StepControlTests()
    {
        EquilibriumProgram program = CompiledScenario.Compile(SmallChain.World(), SmallChain.Scenario(1)).Program;
        _current = new Point<Lane1>(program);
        _trial = new Point<Lane1>(program);
    }

    /// <summary>Φ is 1000, ten are predicted; residuals are 1 before.</summary>
    [Theory]
    [InlineData(10, 1, true)]
    [InlineData(1.1e-3, 1, true)]
    [InlineData(0.9e-3, 1, false)]
    [InlineData(-5, 1, false)]
    [InlineData(-5, 0.29, true)]
    [InlineData(-5, 0.31, false)]
    public void A_step_is_taken_for_a_decrease_or_a_much_smaller_residual(
        double decrease,
        double residual,
        bool taken
    ) => Assert.Equal(taken, Judge(1000, decrease, 10, residual));

    /// <summary>A prediction below 10⁻¹² Φ is rounding: then the residual decides.</summary>
    [Theory]
    [InlineData(0.9e-9, 1, true)]
    [InlineData(0.9e-9, 1.01, false)]
    [InlineData(1.1e-9, 1, false)]
    public void At_rounding_level_the_residual_may_not_grow(double predicted, double residual, bool taken) =>
        Assert.Equal(taken, Judge(-1000, -1e-10, predicted, residual));

    /// <summary>A prediction below the last digit of Φ: the step may lead over a kink, unless Φ is seen to rise.</summary>
    [Theory]
    [InlineData(0.9e-12, 0, 5, true)]
    [InlineData(0.9e-12, -0.9e-12, 5, true)]
    [InlineData(0.9e-12, -1e-9, 5, false)]
    [InlineData(1.1e-12, 0, 5, false)]
    public void Below_the_last_digit_a_step_is_taken_unless_it_is_seen_to_rise(
        double predicted,
        double decrease,
        double residual,
        bool taken
    ) => Assert.Equal(taken, Judge(1000, decrease, predicted, residual));

    /// <summary>Near the solution the least δ is in proportion to the residual: three times it below one per cent.</summary>
    [Theory]
    [InlineData(1, 0.03)]
    [InlineData(1e-2, 0.03)]
    [InlineData(1e-4, 3e-4)]
    [InlineData(1e-8, 3e-8)]
    public void The_least_damping_shrinks_with_the_residual(double residual, double least)
    {
        _control.Start(All, Lane1.Of(0));
        _current.Residual = Lane1.Of(residual);
        _current.Potential = Lane1.Of(1000);
        _trial.Potential = Lane1.Of(1005);
        _trial.Residual = Lane1.Of(residual);
        Assert.Equal(0u, Lane1.Bits(_control.Judge(_current, _trial, Lane1.Of(10), All)));
        Assert.Equal(least, _control.Damping.Value, 1e-12 * least);
    }

    [Theory]
    [InlineData(0.05, 8, 0.0025)]
    [InlineData(0.5e-3, 8, 0)]
    [InlineData(0.05, 5, 0.05)]
    [InlineData(0.05, 2, 0.1)]
    [InlineData(1e-3, 2, 5e-3)]
    public void A_good_step_divides_the_damping_by_twenty_and_a_poor_one_doubles_it(
        double damping,
        double decrease,
        double next
    )
    {
        _control.Start(All, Lane1.Of(damping));
        Judge(1000, decrease, 10, 1);
        Assert.Equal(next, _control.Damping.Value, 1e-15);
    }

    [Theory]
    [InlineData(0.05, 0.4)]
    [InlineData(0, 0.03)]
    public void A_rejected_step_multiplies_it_by_eight(double damping, double next)
    {
        _control.Start(All, Lane1.Of(damping));
        Judge(1000, -5, 10, 1);
        Assert.Equal(next, _control.Damping.Value, 1e-15);
    }

    [Fact]
    public void The_step_after_a_rejection_keeps_the_damping_and_the_next_one_lowers_it()
    {
        _control.Start(All, Lane1.Of(0.05));
        Judge(1000, -5, 10, 1);
        Judge(1000, 9, 10, 1);
        Assert.Equal(0.4, _control.Damping.Value, 1e-15);
        Judge(1000, 9, 10, 1);
        Assert.Equal(0.02, _control.Damping.Value, 1e-15);
    }

    [Fact]
    public void A_rejection_counts_in_its_own_period_only()
    {
        _control.Start(All, Lane1.Of(0.05));
        Judge(1000, -5, 10, 1);
        _control.Start(All, Lane1.Of(0.05));
        Judge(1000, 9, 10, 1);
        Assert.Equal(0.0025, _control.Damping.Value, 1e-15);
    }

    [Fact]
    public void The_next_period_begins_with_what_the_first_step_of_this_one_needed()
    {
        _control.Start(All, Lane1.Of(0.05));
        Judge(1000, -5, 10, 1);
        Judge(1000, 9, 10, 1);
        Judge(1000, 9, 10, 1);
        _control.StartRemembered(All);
        Assert.Equal(0.05, _control.Damping.Value, 1e-15);
        Judge(1000, 9, 10, 1);
        _control.StartRemembered(All);
        Assert.Equal(0.005, _control.Damping.Value, 1e-15);
        _control.Forget(All);
        _control.StartRemembered(All);
        Assert.Equal(0, _control.Damping.Value);
    }

    [Fact]
    public void A_lane_that_does_not_move_keeps_its_damping_and_its_place()
    {
        _control.Start(All, Lane1.Of(0.05));
        Prepare(1000, -5, 1);
        Lane1 taken = _control.Judge(_current, _trial, Lane1.Of(10), Lane1.FromBits(0));
        Assert.Equal(1u, Lane1.Bits(taken));
        Assert.Equal(0.05, _control.Damping.Value);
    }

    private bool Judge(double potential, double decrease, double predicted, double residual)
    {
        Prepare(potential, decrease, residual);
        return Lane1.Bits(_control.Judge(_current, _trial, Lane1.Of(predicted), All)) != 0;
    }

    private void Prepare(double potential, double decrease, double residual)
    {
        _current.Potential = Lane1.Of(potential);
        _current.Residual = Lane1.Of(1);
        _trial.Potential = Lane1.Of(potential - decrease);
        _trial.Residual = Lane1.Of(residual);
    }
}
