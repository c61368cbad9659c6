namespace Lodestone.Runs.Tests.Ensembles.Files;

/// <summary>
/// The file system until the plug is pulled: the operation of that number is done by half, where it can be, and it and
/// every later one fail, as nothing happens after the death of a process.
/// </summary>
internal sealed class PulledPlug(int at) : IEnsembleFiles
{
    public const string Pulled = "the plug has been pulled";

    private readonly DiskFiles _disk = new();
    private readonly int _at = at;
    private int _operations;

    public int Operations => _operations;

    public bool FolderExists(string folder) => _disk.FolderExists(folder);

    public bool FileExists(string file) => _disk.FileExists(file);

    public void CreateFolder(string folder) => Do(() => _disk.CreateFolder(folder));

    public Stream Create(string file)
    {
        Do(() => { });
        return new Wire(this, _disk.Create(file));
    }

    public void Sync(Stream stream) => Do(stream.Flush);

    public Stream OpenRead(string file)
    {
        Do(() => { });
        return _disk.OpenRead(file);
    }

    public void Rename(string from, string to) => Do(() => _disk.Rename(from, to));

    public void RenameFolder(string from, string to) => Do(() => _disk.RenameFolder(from, to));

    public void Delete(string file) => Do(() => _disk.Delete(file));

    public void DeleteFolder(string folder) => Do(() => _disk.DeleteFolder(folder));

    public IReadOnlyList<string> Files(string folder) => _disk.Files(folder);

    public IDisposable? TryLock(string file) => _disk.TryLock(file);

    private void Do(Action operation)
    {
        if (Interlocked.Increment(ref _operations) >= _at)
        {
            throw new IOException(Pulled);
        }

        operation();
    }

    private sealed class Wire(PulledPlug plug, Stream disk) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => disk.Length;

        public override long Position
        {
            get => disk.Position;
            set => disk.Position = value;
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Interlocked.Increment(ref plug._operations) >= plug._at)
            {
                disk.Write(buffer[..(buffer.Length / 2)]);
                throw new IOException(Pulled);
            }

            disk.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() => disk.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            disk.Dispose();
            base.Dispose(disposing);
        }
    }
}
