using Lodestone.Verification.Economy;
using Lodestone.Verification.Engine;
using Lodestone.Verification.Published;

namespace Lodestone.Verification.Checks;

/// <summary>Every check, by section of the page.</summary>
internal static class CheckList
{
    /// <summary>Titles of the sections with what plays them, in the order of the page.</summary>
    public static IReadOnlyList<(string Title, Func<Shipped, IEnumerable<Check>> Play)> Sections { get; } =
    [
        ("Published and hand-computed cases", PublishedChecks),
        ("Random numbers and statistics", _ => SamplingCases.Play()),
        ("Calibration", CalibrationChecks.Play),
        ("Derivatives and linear algebra", LinearChecks),
        ("Certificates", CertificateChecks.Play),
        ("Contained elements", ElementChecks.Play),
        ("From quota to ban", QuotaChecks.Play),
        ("One answer", shipped => [.. UniquenessChecks.Play(shipped), .. DutyChecks.Play(shipped)]),
        ("Names, order and units", InvarianceChecks.Play),
        ("Another solver", IpoptChecks.Play),
        ("Lanes", shipped => [.. LaneChecks.Play(shipped), .. BatchChecks.Play(shipped)]),
        ("GDP at risk", GdpChecks.Play),
        ("Minimum prices", PriceSupportChecks.Play),
        ("Storage", _ => StorageChecks.Play()),
    ];

    private static IEnumerable<Check> PublishedChecks(Shipped shipped) =>
        [
            .. TransportCases.Play(shipped),
            .. CutOffCases.Play(shipped),
            .. ChainCases.Play(shipped),
            .. JointCases.Play(shipped),
        ];

    private static IEnumerable<Check> LinearChecks(Shipped shipped) =>
        [.. DerivativeChecks.Play(shipped), .. FactorChecks.Play(shipped)];
}
