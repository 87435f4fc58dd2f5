package org.mingfa.search.generation;

import java.io.IOException;
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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writing that survives kill -9 and loss of power: forced to disk, then visible by one rename. */
public final class DurableFiles {

    private DurableFiles() {}

    /** Replaces a file as a whole: readers see the old text or the new one, never a part. */
    public static void replace(Path file, String text) throws IOException {
        Path directory = file.toAbsolutePath().resolveSibling("");
        directories(directory);
        Path fresh = file.resolveSibling("." + file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId());
        Files.deleteIfExists(fresh);
        create(fresh);
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        force(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(directory);
    }

    /** Makes a folder and those above it as far as they are missing, for the eyes of their owner alone. */
    public static void directories(Path directory) throws IOException {
        Files.createDirectories(directory, forOwner(directory, "rwx------"));
    }

    /** Makes an empty file for the eyes of its owner alone. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, forOwner(file, "rw-------"));
    }

    private static FileAttribute<?>[] forOwner(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The same, and takes from others what they may do with a folder that is there already, where it is ours. */
    public static void ownDirectory(Path directory) throws IOException {
        directories(directory);
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.getOwner(directory).getName().equals(System.getProperty("user.name"))) {
            ownerAlone(directory);
        }
    }

    /** Takes from others what they may do with a tree of ours: programs that write into it ask the system for no mode. */
    public static void ownersAlone(Path root) throws IOException {
        if (!root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                ownerAlone(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void ownerAlone(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return; // what it points to may not be ours
        }
        String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
        try {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .equals(wanted)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(wanted));
            }
        } catch (NoSuchFileException gone) {
            // a file of the moment, as databases have them
        }
    }

    /** Forces a file, or a directory's list of names, to disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Forces every file and directory of a tree of ours to disk, for the eyes of their owner alone. */
    public static void forceTree(Path root) throws IOException {
        ownersAlone(root);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                force(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                force(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Removes a tree; what another process removed meanwhile is no error. */
    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
