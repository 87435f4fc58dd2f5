package org.mingfa.indexer.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Refusal;

/**
 * A folder with all its files, or a single file; it may be a symbolic link itself. Links, pipes and devices in it are named,
 * not followed; {@code .git} is not content.
 */
public final class FolderSource implements CorpusSource {

    private final List<SourceEntry> entries;

    /** Lists the files; their bytes are read later. */
    public FolderSource(Path root) {
        this.entries = list(real(root));
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "无法打开 " + root + "：" + e.getMessage(), e);
        }
    }

    private static List<SourceEntry> list(Path root) {
        List<SourceEntry> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        found.add(new SourceEntry(
                                pathInside(root, file), attributes.size(), () -> Files.newInputStream(file)));
                    } else {
                        found.add(OddEntryException.entry(
                                pathInside(root, file),
                                ErrorCode.NOT_A_FILE,
                                attributes.isSymbolicLink() ? "是符号链接，不跟随。" : "是管道或设备，不读取。"));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // opening it fails again, and becomes that file's problem S001
                    found.add(new SourceEntry(pathInside(root, file), -1, () -> {
                        throw e;
                    }));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "无法列出 " + root + " 的文件：" + e.getMessage(), e);
        }
        found.sort(Comparator.comparing(SourceEntry::path));
        return List.copyOf(found);
    }

    private static String pathInside(Path root, Path file) {
        if (root.equals(file)) {
            return Objects.requireNonNull(root.getFileName()).toString();
        }
        return root.relativize(file).toString().replace('\\', '/');
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
    public void close() {}
}
