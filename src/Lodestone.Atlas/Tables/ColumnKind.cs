namespace Lodestone.Atlas;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnKind
{
    Text,
    Id,
    Reference,
    Word,
    Number,
    Period,
    Evidence,
    Sources,
}
