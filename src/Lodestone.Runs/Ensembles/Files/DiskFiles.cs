namespace Lodestone.Runs;

/// <summary>The file system.</summary>
public sealed class DiskFiles : IEnsembleFiles
{
    /// <inheritdoc />
    public bool FolderExists(string folder) => Directory.Exists(folder);

    /// <inheritdoc />
    public bool FileExists(string file) => File.Exists(file);

    /// <inheritdoc />
    public void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    /// <inheritdoc />
    public Stream Create(string file) => File.Create(file);

    /// <inheritdoc />
    public void Sync(Stream stream) => ((FileStream)stream).Flush(flushToDisk: true);

    /// <inheritdoc />
    public Stream OpenRead(string file) => File.OpenRead(file);

    /// <inheritdoc />
    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    /// <inheritdoc />
    public void RenameFolder(string from, string to) => Directory.Move(from, to);

    /// <inheritdoc />
    public void Delete(string file) => File.Delete(file);

    /// <inheritdoc />
    public void DeleteFolder(string folder) => Directory.Delete(folder, recursive: true);

    /// <inheritdoc />
    public IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public IDisposable? TryLock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}
