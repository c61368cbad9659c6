namespace Lodestone.Equilibrium;

/// <summary>The world cannot be calibrated. The message says which row, why, and what would put it right.</summary>
public sealed class CalibrationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CalibrationException() { }

    /// <summary>Creates the exception with its message.</summary>
    public CalibrationException(string message)
        : base(message) { }

    /// <summary>Creates the exception with its message and cause.</summary>
    public CalibrationException(string message, Exception innerException)
        : base(message, innerException) { }
}
