namespace Lodestone.Model;

/// <summary>Input–output tables by place, what of the atlas belongs to their sectors, and the parameters of the methods.</summary>
/// <param name="Name">Short name of the data package.</param>
/// <param name="Version">Version of the data package: a hash of its content.</param>
/// <param name="Tables">One table for each place that has one.</param>
/// <param name="Assignments">Sectors of the atlas and where they belong.</param>
/// <param name="Parameters">Central values of the parameters.</param>
public sealed record InputOutputData(
    string Name,
    string Version,
    IReadOnlyList<InputOutputTable> Tables,
    IReadOnlyList<SectorAssignment> Assignments,
    GdpParameters Parameters
);
