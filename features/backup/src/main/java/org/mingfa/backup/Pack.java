package org.mingfa.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mingfa.backup.Minisign.SigningKey;
import org.mingfa.backup.Minisign.TrustedKey;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

/**
 * A zip of a generation and the tables of {@code law/local}. Its {@code pack.json} names every file with size and SHA-256;
 * {@code pack.json.minisig} signs the bytes of that one. Nothing else of a pack is believed.
 */
public final class Pack {

    /** What {@link #write} and {@link #open} call the list of contents. */
    private static final String LIST = "pack.json";

    private static final String SIGNATURE = LIST + ".minisig";
    private static final String GENERATION = "generation/";
    private static final String MANIFEST = GENERATION + "manifest.json";
    private static final String MANIFEST_SUM = GENERATION + "manifest.sha256";
    private static final String TABLES = "law/local/";
    private static final Pattern PATH =
            Pattern.compile(GENERATION + "[A-Za-z0-9][\\w.-]*(?:/[A-Za-z0-9_][\\w.-]*)?|" + TABLES + "[a-z-]+\\.yaml");
    private static final String FORMAT = "mingfa-pack-1";
    private static final int LARGEST_LIST = 16 << 20;

    private final Path file;
    private final Contents contents;

    /**
     * What a pack holds, as it is signed.
     *
     * @param built when the sources of its generation were read: by this packs are older or newer
     * @param bestBefore after this day its law should have been replaced
     * @param program version that wrote it
     */
    public record Contents(
            String format,
            String generation,
            Instant built,
            LocalDate bestBefore,
            String program,
            Map<String, PackFile> files) {

        /** A file. */
        public record PackFile(long bytes, String sha256) {}

        /** Whether nothing is missing: whoever signs may have written the list with another program. */
        boolean isWhole() {
            return Stream.of(format, generation, built, bestBefore, program, files)
                            .allMatch(Objects::nonNull)
                    && files.values().stream()
                            .allMatch(file -> file != null && file.bytes() >= 0 && file.sha256() != null);
        }

        /** Of all files, as they are when unpacked. */
        public long bytes() {
            return files.values().stream().mapToLong(PackFile::bytes).sum();
        }
    }

    private Pack(Path file, Contents contents) {
        this.file = file;
        this.contents = contents;
    }

    public Contents contents() {
        return contents;
    }

    /** What is packed, and how it is called. */
    public record Order(GenerationStore store, String generation, Path tables, LocalDate bestBefore, String program) {}

    /** Writes a pack; a file of that name is replaced when it is whole. */
    public static Contents write(Order order, SigningKey key, Path target) throws IOException {
        Manifest manifest = order.store().manifest(order.generation());
        Path directory = order.store().directory(order.generation());
        Map<String, Path> files = new TreeMap<>();
        manifest.checksums().keySet().forEach(name -> files.put(GENERATION + name, directory.resolve(name)));
        files.put(MANIFEST, directory.resolve("manifest.json"));
        if (Files.isDirectory(order.tables())) {
            try (Stream<Path> tables = Files.list(order.tables())) {
                tables.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                        .forEach(file -> files.put(TABLES + file.getFileName(), file));
            }
        }
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            Map<String, Contents.PackFile> entries = new TreeMap<>();
            for (Map.Entry<String, Path> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                long bytes = Files.copy(one.getValue(), zip);
                try (InputStream in = Files.newInputStream(one.getValue())) {
                    entries.put(one.getKey(), new Contents.PackFile(bytes, Sha256.of(in)));
                }
            }
            Contents contents = new Contents(
                    FORMAT, manifest.id(), manifest.started(), order.bestBefore(), order.program(), entries);
            byte[] list = (RecordJson.writePretty(contents) + "\n").getBytes(StandardCharsets.UTF_8);
            String signature = Minisign.sign(list, key, "mingfa pack " + manifest.id());
            put(zip, LIST, list);
            put(zip, SIGNATURE, signature.getBytes(StandardCharsets.UTF_8));
            zip.finish();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return contents;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    /** Opens a pack whose list one of these keys signed; what the files hold is compared where they are read. */
    public static Pack open(Path file, List<TrustedKey> keys) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] list = read(zip, LIST);
            Minisign.verify(list, new String(read(zip, SIGNATURE), StandardCharsets.UTF_8), keys);
            Contents contents = RecordJson.read(new String(list, StandardCharsets.UTF_8), Contents.class);
            if (contents == null
                    || !contents.isWhole()
                    || !contents.format().equals(FORMAT)
                    || !contents.files().containsKey(MANIFEST)
                    || !contents.files().keySet().stream()
                            .allMatch(name -> PATH.matcher(name).matches())) {
                throw damaged(file, "清单不是这个版本认得的");
            }
            return new Pack(file, contents);
        } catch (ZipException | JacksonException e) {
            throw damaged(file, "不是 mingfa pack build 写的文件");
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(Path.of(zip.getName()), "没有 " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LARGEST_LIST);
        }
    }

    private static Refusal damaged(Path file, String why) {
        return new Refusal(Refusal.Kind.CHECK_FAILED, file + " 不能使用：" + why + "。向发出它的人另取一份。");
    }

    /** Compares every file with the list. */
    public void check() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            manifest(zip);
            for (String name : contents.files().keySet()) {
                copy(zip, name, OutputStream.nullOutputStream());
            }
        } catch (ZipException e) {
            throw damaged(file, "压缩受损");
        }
    }

    /**
     * The texts of the tables, compared with the list, by the name of their file. What they say is not looked at.
     */
    public Map<String, String> tables() throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : contents.files().keySet()) {
                if (name.startsWith(TABLES)) {
                    tables.put(name.substring(TABLES.length()), text(zip, name));
                }
            }
            return tables;
        } catch (ZipException e) {
            throw damaged(file, "压缩受损");
        }
    }

    /** What the generation says of itself, if it is the one that the list names. */
    private Manifest manifest(ZipFile zip) throws IOException {
        try {
            Manifest manifest = RecordJson.read(text(zip, MANIFEST), Manifest.class);
            if (manifest != null && manifest.id().equals(contents.generation())) {
                return manifest;
            }
        } catch (JacksonException e) {
            throw damaged(file, MANIFEST + " 读不出来");
        }
        throw damaged(file, MANIFEST + " 说的不是 " + contents.generation());
    }

    /**
     * Stages the generation, compares every file while it is written, and makes it visible by one rename; it does not serve yet.
     */
    public void install(GenerationStore store) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                GenerationDraft draft = store.begin(contents.generation())) {
            Manifest manifest = manifest(zip);
            refuseWhatDoesNotFit(draft.directory());
            draft.place(manifest.engine(), manifest.settings());
            List<String> names = new ArrayList<>(contents.files().keySet());
            names.removeAll(List.of(MANIFEST, MANIFEST_SUM));
            names.removeIf(name -> name.startsWith(TABLES));
            for (String name : names) {
                Path target = draft.directory().resolve(name.substring(GENERATION.length()));
                Files.createDirectories(target.getParent());
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                    copy(zip, name, out);
                }
            }
            draft.publish(manifest);
        } catch (ZipException e) {
            throw damaged(file, "压缩受损");
        }
    }

    /** A few megabytes may unfold to more than the disk has: nothing is begun that cannot end. */
    private void refuseWhatDoesNotFit(Path directory) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (contents.bytes() > free) {
            throw damaged(
                    file, "展开后有 " + (contents.bytes() >> 20) + " MB，" + directory + " 所在的磁盘只剩 " + (free >> 20) + " MB");
        }
    }

    private String text(ZipFile zip, String name) throws IOException {
        if (Objects.requireNonNull(contents.files().get(name)).bytes() > LARGEST_LIST) {
            throw damaged(file, name + " 大得不像它应有的内容");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(zip, name, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Not a byte more than the list says, and exactly these. */
    private void copy(ZipFile zip, String name, OutputStream out) throws IOException {
        Contents.PackFile told = contents.files().get(name);
        ZipEntry entry = zip.getEntry(name);
        if (told == null || entry == null) {
            throw damaged(file, "没有 " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest.BackupFile copied = BackupManifest.BackupFile.copy(in, out, told.bytes());
            if (copied.size() != told.bytes() || !copied.sha256().equals(told.sha256()) || in.read() >= 0) {
                throw damaged(file, name + " 与签过名的清单不符");
            }
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }
}
