package org.mingfa.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this repository, for tests of what is written about them. */
final class SourceTree {

    static final Path ROOT = Path.of(System.getProperty("mingfa.root"));

    private static final Set<String> NOT_OURS = Set.of("target", "data", ".git", "node_modules");

    private SourceTree() {}

    /** Files whose name from the root has that part and that end, in order. */
    static List<Path> files(String part, String end) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (name(file).contains(part) && name(file).endsWith(end)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().sorted().toList();
    }

    /** From the root, with forward slashes and one before the first part. */
    static String name(Path file) {
        return "/" + ROOT.relativize(file).toString().replace('\\', '/');
    }

    static String text(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }
}
