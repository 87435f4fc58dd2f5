package org.mingfa.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.mingfa.backup.BackupManifest.BackupFile;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.problem.Refusal;

/**
 * Writes a data directory into an archive while a service uses it. Generations never change; what does is read under the
 * lock of those who change it. Left out is what can be made anew: clones of corpora, kept vectors, drafts.
 */
public final class Backup {

    private static final Set<String> LEFT_OUT = Set.of("clones", "vectors", UsageDatabaseBackup.FOLDER);

    private final Path data;
    private final TreeMap<String, BackupFile> files = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Duration patience;
    private boolean usageMissing;

    /** What a killed backup left behind. */
    private static final Pattern UNFINISHED = Pattern.compile("\\..*\\.tar\\.gz\\.(\\d{1,18})(?:\\.db)?");

    public Backup(Path data) {
        this(data, Duration.ofMinutes(5));
    }

    /** @param patience how long a running service may take to hand over its usage */
    public Backup(Path data, Duration patience) {
        this.data = data.toAbsolutePath().normalize();
        this.patience = patience;
    }

    /**
     * Writes the archive: whole under its name, or not there.
     *
     * @param usage whether the database of usage is in it
     */
    public BackupManifest write(Path archive, boolean usage, Instant now) throws IOException {
        Path target = archive.toAbsolutePath().normalize();
        if (target.startsWith(data)) {
            throw Refusal.invalid("FILE", "备份不能放在数据目录 " + data + " 里面；另选一个地方，最好在另一块磁盘上。");
        }
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        Restore.forgetUnfinished(part.resolveSibling(""), UNFINISHED);
        Files.deleteIfExists(part);
        DurableFiles.create(part);
        part.toFile().deleteOnExit(); // of a process that is asked to end
        try {
            BackupManifest manifest;
            try (DataLock update = update();
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                    TarArchiveOutputStream tar =
                            new TarArchiveOutputStream(new GZIPOutputStream(out), StandardCharsets.UTF_8.name())) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                tar.setAddPaxHeadersForNonAsciiNames(true);
                manifest = write(tar, usage, part, now);
            }
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.READ)) {
                written.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (NoSuchFileException gone) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "备份时 " + gone.getFile() + " 被别的命令删除，没有写出备份；再运行一次。", gone);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Files in the data directory that are none of ours, and not in the archive. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Whether the usage was wanted and could not be had; all else is in the archive. */
    public boolean lacksUsage() {
        return usageMissing;
    }

    private DataLock update() throws IOException {
        return DataLock.tryTake(data, DataLock.UPDATE)
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "语料更新正在进行，没有备份；等它结束再运行。"));
    }

    private BackupManifest write(TarArchiveOutputStream tar, boolean usage, Path part, Instant now) throws IOException {
        String live = new GenerationStore(data).live().orElse(null);
        for (Path top : children(data)) {
            String name = top.getFileName().toString();
            if (LEFT_OUT.contains(name)) {
                continue;
            }
            if (name.equals("audit") || name.equals("access")) {
                try (DataLock writers = DataLock.take(top, ".lock")) {
                    tree(top, tar);
                }
            } else {
                tree(top, tar);
            }
        }
        UsageDatabaseBackup database = new UsageDatabaseBackup(data, patience);
        if (usage && database.exists()) {
            Path copied = part.resolveSibling(part.getFileName() + ".db");
            usageMissing = !database.copy(copied, copy -> add(UsageDatabaseBackup.FILE, copy, tar));
        }
        BackupManifest manifest = new BackupManifest(BackupManifest.FORMAT, BackupManifest.VERSION, now, live, files);
        byte[] bytes = (RecordJson.write(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = entry(BackupManifest.NAME, bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
        return manifest;
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (var all = Files.newDirectoryStream(folder)) {
            all.forEach(children::add);
        }
        children.sort(null);
        return children;
    }

    /** Regular files; drafts, locks and files that are being written begin with a dot, but for the copy of the pointer. */
    private void tree(Path root, TarArchiveOutputStream tar) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isOfTheMoment(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = data.relativize(file).toString().replace('\\', '/');
                if (!attributes.isRegularFile() || isOfTheMoment(file)) {
                    return FileVisitResult.CONTINUE;
                }
                if (BackupManifest.isOurs(path)) {
                    add(path, file, tar);
                } else {
                    leftOut.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isOfTheMoment(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && !name.equals(".live.copy");
    }

    /** As long as it is now: what is appended meanwhile is for the next time. */
    private void add(String path, Path file, TarArchiveOutputStream tar) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            tar.putArchiveEntry(entry(path, size));
            BackupFile copied = BackupFile.copy(in, tar, size);
            if (copied.size() < size) {
                throw new IOException(path + " 在备份时变短了；再运行一次。");
            }
            tar.closeArchiveEntry();
            files.put(path, copied);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private static TarArchiveEntry entry(String path, long size) {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(size);
        entry.setMode(0600);
        return entry;
    }
}
