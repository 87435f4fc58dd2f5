package org.mingfa.api.usage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of two megabytes in memory, to be filled; only root in a namespace of its own can mount one. */
public final class SmallDisk implements AutoCloseable {

    /** Pages that are more than it has. */
    private static final int MORE = 2_000;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts it over an empty folder. */
    public static SmallDisk at(Path folder) {
        if (!mount(folder)) {
            throw new IllegalStateException("not mounted: " + folder);
        }
        return new SmallDisk(folder);
    }

    /** Whether it can be mounted here. */
    public static boolean canMount() throws IOException {
        Path place = Files.createTempDirectory("mingfa-disk");
        try {
            return mount(place) && umount(place);
        } finally {
            Files.delete(place);
        }
    }

    private static boolean mount(Path place) {
        return ended("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place.toString());
    }

    private static boolean umount(Path place) {
        return ended("umount", "--lazy", place.toString());
    }

    private static boolean ended(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException none) {
            return false; // no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Fills it to the last byte; the file that does so is to be deleted for room. */
    public Path fill() throws IOException {
        Path filled = place.resolve("filled");
        try (OutputStream out = Files.newOutputStream(filled)) {
            byte[] zeros = new byte[4_096];
            for (int i = 0; i < MORE; i++) {
                out.write(zeros);
            }
            throw new AssertionError("the disk has no end");
        } catch (IOException full) {
            return filled;
        }
    }

    @Override
    public void close() {
        umount(place);
    }
}
