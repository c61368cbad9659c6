namespace Lodestone.Web;

/// <summary>The formats that an answer comes in.</summary>
internal enum AnswerFormat
{
    /// <summary>One JSON document, as <c>--output json</c> writes it.</summary>
    Json,

    /// <summary>A table, as <c>--output csv</c> writes it.</summary>
    Csv,
}
