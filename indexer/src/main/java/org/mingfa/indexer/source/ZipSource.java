package org.mingfa.indexer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Refusal;

/** A zip archive, read in place. Names in UTF-8 or, as Chinese Windows writes them, GB18030. */
public final class ZipSource implements CorpusSource {

    private static final Pattern LEADS_OUT = Pattern.compile("^/|^[A-Za-z]:|(?:^|/)\\.\\.(?:/|$)");

    private final ZipFile zip;
    private final List<SourceEntry> entries;

    private ZipSource(ZipFile zip) {
        this.zip = zip;
        this.entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> entry(zip, entry))
                .sorted(Comparator.comparing(SourceEntry::path))
                .toList();
    }

    /** Nothing is unpacked to disk; but a name that leads out of its archive betrays what the archive is for. */
    private static SourceEntry entry(ZipFile zip, ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return LEADS_OUT.matcher(name).find()
                ? SourceEntry.odd(name, ErrorCode.UNSAFE_ARCHIVE, "条目的名称指向压缩包之外，不读取。")
                : new SourceEntry(name, entry.getSize(), () -> zip.getInputStream(entry));
    }

    static ZipSource open(Path file) {
        try {
            ZipFile zip = openWithNames(file);
            String objection = objection(zip, Files.size(file));
            if (objection != null) {
                zip.close();
                throw new Refusal(Refusal.Kind.BAD_INPUT, file + objection);
            }
            return new ZipSource(zip);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "压缩包 " + file + " 无法打开：" + e.getMessage() + "；请重新下载。", e);
        }
    }

    /** Entries that overlap are longer together than the file: each byte of it would be unpacked again and again. */
    private static @Nullable String objection(ZipFile zip, long length) {
        if (zip.size() > MOST_ENTRIES) {
            return " 的条目超过 " + MOST_ENTRIES + " 个：请拆分后分别登记。";
        }
        long packed = zip.stream().mapToLong(ZipEntry::getCompressedSize).sum();
        return packed > length ? " 的条目互相重叠：不是正常的压缩包，不读取。" : null;
    }

    private static ZipFile openWithNames(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException badName) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    @Override
    public List<SourceEntry> entries() {
        return entries;
    }

    @Override
    public Optional<String> commit() {
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a zip archive does not close", e);
        }
    }
}
