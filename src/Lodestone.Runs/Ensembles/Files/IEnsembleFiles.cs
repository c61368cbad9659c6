namespace Lodestone.Runs;

/// <summary>The file operations an ensemble is stored with: the seam at which tests pull the plug.</summary>
public interface IEnsembleFiles
{
    /// <summary>True when the folder is there.</summary>
    bool FolderExists(string folder);

    /// <summary>True when the file is there.</summary>
    bool FileExists(string file);

    /// <summary>Creates a folder and those above it; nothing happens when it is there.</summary>
    void CreateFolder(string folder);

    /// <summary>Creates or empties a file for writing.</summary>
    Stream Create(string file);

    /// <summary>Waits until what was written to a stream of <see cref="Create"/> is on the disk.</summary>
    void Sync(Stream stream);

    /// <summary>Opens a file for reading.</summary>
    Stream OpenRead(string file);

    /// <summary>Renames a file in one step; a file of the new name is replaced.</summary>
    void Rename(string from, string to);

    /// <summary>Renames a folder in one step.</summary>
    void RenameFolder(string from, string to);

    /// <summary>Deletes a file; nothing happens when it is not there.</summary>
    void Delete(string file);

    /// <summary>Deletes a folder with all that is in it.</summary>
    void DeleteFolder(string folder);

    /// <summary>Full paths of the files in a folder, without those in folders below, in ordinal order.</summary>
    IReadOnlyList<string> Files(string folder);

    /// <summary>Takes a lock that dies with the process; null when somebody else holds it.</summary>
    IDisposable? TryLock(string file);
}
