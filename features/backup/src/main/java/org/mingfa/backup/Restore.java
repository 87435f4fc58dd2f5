package org.mingfa.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.backup.BackupManifest.BackupFile;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.generation.ServiceLock;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

/**
 * Makes a data directory of an archive. Everything is unpacked beside it and compared with the archive's list first; only
 * what is whole takes its place, by renaming, and what was there before is kept under another name.
 */
public final class Restore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int MOST_MANIFEST = 64 << 20;

    private final Path archive;
    private final Confirmation confirmation;

    /** Looks at what was unpacked before it takes its place. */
    public interface Confirmation {
        /** Refuses by throwing. */
        void confirm(Path unpacked, Path data, Instant now);
    }

    /**
     * A restore.
     *
     * @param confirmation asked once all is unpacked and whole
     */
    public Restore(Path archive, Confirmation confirmation) {
        this.archive = archive;
        this.confirmation = confirmation;
    }

    /** The archive is not one of ours, or not as it was written. */
    private Refusal damaged(String why) {
        return new Refusal(Refusal.Kind.BAD_INPUT, archive + " 不能用来恢复：" + why + "。什么都没有改动；换一份备份。");
    }

    /** Reads all of it and compares; changes nothing. */
    public BackupManifest check() throws IOException {
        return unpack(null);
    }

    /**
     * Puts the archive in the place of a data directory.
     *
     * @param replace whether one that is not empty may be put aside
     * @return where what was there before is now; empty where nothing was
     */
    public Optional<Path> into(Path directory, boolean replace, Instant now) throws IOException {
        Path data = directory.toAbsolutePath().normalize();
        if (isUsed(data) && !replace) {
            throw new Refusal(
                    Refusal.Kind.INVALID_VALUE, "数据目录 " + data + " 不是空的，没有恢复。换一个 --data；或加 --replace，原来的会改名保留。");
        }
        if (!isUsed(data)) {
            return into(data, now);
        }
        try (ServiceLock lock = ServiceLock.alone(data)
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "服务正在使用数据目录 " + data + "，没有恢复；先停止服务。"))) {
            return into(data, now);
        }
    }

    private Optional<Path> into(Path data, Instant now) throws IOException {
        Path parent = data.resolveSibling("");
        Files.createDirectories(parent);
        forgetUnfinished(parent, Pattern.compile(Pattern.quote(unfinished(data)) + "(\\d{1,18})"));
        Path fresh = parent.resolve(unfinished(data) + ProcessHandle.current().pid());
        try {
            DurableFiles.directories(fresh);
            unpack(fresh);
            confirmation.confirm(fresh, data, now);
            DurableFiles.forceTree(fresh);
            return swap(fresh, data, now);
        } finally {
            DurableFiles.deleteTree(fresh);
        }
    }

    private static boolean isUsed(Path data) throws IOException {
        if (!Files.exists(data)) {
            return false;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(data)) {
            return all.iterator().hasNext();
        }
    }

    private static String unfinished(Path data) {
        return "." + data.getFileName() + ".restore-";
    }

    /**
     * Deletes what a killed backup or restore left behind; nobody reads it.
     *
     * @param unfinished a name whose first group is the id of the process
     */
    static void forgetUnfinished(Path folder, Pattern unfinished) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                Matcher name = unfinished.matcher(one.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    DurableFiles.deleteTree(one);
                }
            }
        }
    }

    /** Two renames: killed between them, both directories are there whole under names that say what they are. */
    private static Optional<Path> swap(Path fresh, Path data, Instant now) throws IOException {
        Optional<Path> aside = Optional.empty();
        if (isUsed(data)) {
            Path old = free(data.resolveSibling(data.getFileName() + ".before-" + STAMP.format(now)));
            Files.move(data, old, StandardCopyOption.ATOMIC_MOVE);
            aside = Optional.of(old);
        } else {
            Files.deleteIfExists(data);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        return aside;
    }

    /** Two in the same second keep what each of them put aside. */
    private static Path free(Path wanted) {
        Path name = wanted;
        for (int next = 2; Files.exists(name, LinkOption.NOFOLLOW_LINKS); next++) {
            name = wanted.resolveSibling(wanted.getFileName() + "-" + next);
        }
        return name;
    }

    private BackupManifest unpack(@Nullable Path into) throws IOException {
        Map<String, BackupFile> found = new TreeMap<>();
        BackupManifest manifest = null;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GZIPInputStream(file), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (manifest != null) {
                    throw damaged("清单之后还有文件");
                }
                if (entry.getName().equals(BackupManifest.NAME)) {
                    manifest = manifest(tar.readNBytes(MOST_MANIFEST));
                } else {
                    found.put(entry.getName(), file(entry, tar, into, found));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged("读到一半出错（" + broken.getMessage() + "），不是完整的 tar.gz");
        }
        if (manifest == null) {
            throw damaged("没有清单，不是 mingfa backup 写的，或者被截断");
        }
        compare(manifest, found);
        return manifest;
    }

    private BackupFile file(TarArchiveEntry entry, InputStream in, @Nullable Path into, Map<String, BackupFile> found)
            throws IOException {
        String name = entry.getName();
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink() || !BackupManifest.isOurs(name)) {
            throw damaged("里面有不该有的“" + name.replaceAll("\\p{Cntrl}", "?") + "”");
        }
        if (found.containsKey(name)) {
            throw damaged("“" + name + "”有两份");
        }
        try (OutputStream out = into == null ? OutputStream.nullOutputStream() : output(into, name)) {
            return BackupFile.copy(in, out, Long.MAX_VALUE);
        }
    }

    private static OutputStream output(Path into, String name) throws IOException {
        Path file = into.resolve(name).normalize();
        if (!file.startsWith(into)) {
            throw new IOException(name);
        }
        try {
            DurableFiles.directories(file.resolveSibling(""));
            DurableFiles.create(file);
            return Files.newOutputStream(file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private BackupManifest manifest(byte[] bytes) {
        try {
            BackupManifest manifest = RecordJson.read(new String(bytes, StandardCharsets.UTF_8), BackupManifest.class);
            if (manifest == null || !BackupManifest.FORMAT.equals(manifest.format())) {
                throw damaged("清单写的不是 mingfa 的备份");
            }
            if (manifest.version() > BackupManifest.VERSION) {
                throw damaged("它是较新的明法写的（格式 " + manifest.version() + "）；用同样新的版本恢复");
            }
            return manifest;
        } catch (JacksonException notOurs) {
            throw damaged("清单读不懂");
        }
    }

    private void compare(BackupManifest manifest, Map<String, BackupFile> found) {
        for (Map.Entry<String, BackupFile> wanted : manifest.files().entrySet()) {
            BackupFile held = found.get(wanted.getKey());
            if (held == null) {
                throw damaged("缺少“" + wanted.getKey() + "”");
            }
            if (!held.equals(wanted.getValue())) {
                throw damaged("“" + wanted.getKey() + "”与清单的校验和不符");
            }
        }
        if (found.size() != manifest.files().size()) {
            throw damaged("有清单里没有的文件");
        }
    }
}
