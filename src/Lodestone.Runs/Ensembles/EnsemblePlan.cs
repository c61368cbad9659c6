using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>What an ensemble is made of. Everything here is part of its name.</summary>
/// <param name="Identity">Name of the ensemble, see <see cref="IdentityOf"/>.</param>
/// <param name="Scenario">The scenario; names the rows and dates the periods.</param>
/// <param name="Draws">Number of draws, &gt; 0.</param>
public sealed record EnsemblePlan(RunIdentity Identity, Scenario Scenario, int Draws)
{
    /// <summary>Draws in a shard when nothing else is said.</summary>
    public const int UsualBlock = 256;

    /// <summary>Series in a row group when nothing else is said.</summary>
    public const int UsualGroup = 256;

    /// <summary>Draws in a block, the unit of work and of a shard; the last block may be shorter.</summary>
    public int BlockDraws { get; init; } = UsualBlock;

    /// <summary>Series in a row group of a shard, the unit of a pass over the results.</summary>
    public int GroupSeries { get; init; } = UsualGroup;

    /// <summary>Number of blocks.</summary>
    public int Blocks => (Draws + BlockDraws - 1) / BlockDraws;

    /// <summary>First draw of a block.</summary>
    public int FirstDraw(int block) => block * BlockDraws;

    /// <summary>Draws of a block.</summary>
    public int DrawsOf(int block) => Math.Min(BlockDraws, Draws - FirstDraw(block));

    /// <summary>Name of the ensemble of a run: a hash of the run's, the number of draws and the layout of its shards.</summary>
    /// <param name="run">Identity of the single run with the ensemble's seed.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="blockDraws">Draws in a block.</param>
    /// <param name="groupSeries">Series in a row group.</param>
    /// <param name="sampling">Whatever else moves the draws: name and version of the way they are sampled.</param>
    public static RunIdentity IdentityOf(
        RunIdentity run,
        int draws,
        string sampling = "",
        int blockDraws = UsualBlock,
        int groupSeries = UsualGroup
    )
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{EnsembleManifest.Schema}\n{run.Hash}\n{draws}\n{blockDraws}\n{groupSeries}\n{sampling}\n"
        );
        return new RunIdentity(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]);
    }

    /// <summary>Checks the numbers.</summary>
    /// <exception cref="ArgumentException">A count is not positive.</exception>
    internal void Check()
    {
        if (Draws < 1 || BlockDraws < 1 || GroupSeries < 1)
        {
            throw new ArgumentException(
                $"an ensemble needs at least one draw, one draw a block and one series a group, not {Draws}, "
                    + $"{BlockDraws} and {GroupSeries}"
            );
        }
    }
}
