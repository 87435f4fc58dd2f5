package org.mingfa.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the system keeps a reading process from, should a file take it over: on Linux with util-linux 2.40 (setpriv) it reads the
 * JDK, our programs and the system's libraries and no other file, writes nothing (Landlock), opens no socket and signals nobody
 * (seccomp), and computes when others do not. Elsewhere it runs without.
 */
final class Confinement {

    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int NOT_PERMITTED = 0x00050001;

    /** Numbers that another calling convention of the same processor uses. */
    private static final int FOREIGN = 0x40000000;

    /** By the JDK's name of the processor: the kernel's, then its numbers of socket, kill and io_uring_setup. */
    private static final Map<String, List<Integer>> NUMBERS =
            Map.of("amd64", List.of(0xC000003E, 41, 62, 425), "aarch64", List.of(0xC00000B7, 198, 129, 425));

    private static final List<String> SYSTEM = List.of(
            "/usr",
            "/lib",
            "/lib64",
            "/bin",
            "/etc/ld.so.cache",
            "/proc",
            "/sys/fs/cgroup",
            "/dev/urandom",
            "/dev/random");

    /** The filter goes by a pipe of the shell: a file of it could be gone, or another one, when the next process starts. */
    private static final String SHELL =
            "exec env -i nice -n 5 setpriv --no-new-privs --landlock-access=fs --seccomp-filter=<(printf \"$1\") \"${@:2}\"";

    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final List<String> FILTER = filter();

    private Confinement() {}

    /**
     * What to put before the command of a process that reads these jars or folders, and what lies in {@code lib} beside them.
     *
     * @param libraries also read; folders may be made in it, for ONNX Runtime makes one for nothing, but no files
     */
    static List<String> prefix(String classPath, Optional<Path> libraries) {
        if (FILTER.isEmpty()) {
            return List.of();
        }
        Stream<String> programs = Stream.of(classPath.split(File.pathSeparator))
                .flatMap(entry ->
                        Stream.of(entry, Path.of(entry).resolveSibling("lib").toString()));
        return Stream.of(
                        FILTER.stream(),
                        rules(programs),
                        libraries.stream()
                                .map(folder ->
                                        "--landlock-rule=path-beneath:execute,read-file,read-dir,make-dir,remove-dir:"
                                                + folder))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> rules(Stream<String> paths) {
        return paths.map(Path::of).distinct().filter(Files::exists).map(Confinement::rule);
    }

    private static String rule(Path path) {
        return "--landlock-rule=path-beneath:"
                + (Files.isDirectory(path) ? "execute,read-file,read-dir:" : "read-file:") + path;
    }

    /** The shell that confines a JVM; empty where the system cannot, or no JVM starts in it. */
    private static List<String> filter() {
        List<Integer> numbers = NUMBERS.get(System.getProperty("os.arch"));
        if (numbers == null || !Files.exists(Path.of("/proc/self/status"))) {
            return List.of();
        }
        try {
            // Debian keeps what a JDK is configured by elsewhere
            Path settings = JDK.resolve("lib").resolve("jvm.cfg").toRealPath().resolveSibling("");
            Stream<String> readable =
                    Stream.concat(SYSTEM.stream(), Stream.of(JDK, settings).map(Path::toString));
            List<String> filter = Stream.concat(
                            Stream.of("bash", "-c", SHELL, "reader", escaped(program(numbers))), rules(readable))
                    .toList();
            return works(filter) ? filter : List.of();
        } catch (IOException noShell) {
            return List.of();
        }
    }

    private static boolean works(List<String> filter) throws IOException {
        String java = JDK.resolve("bin").resolve("java").toString();
        try {
            return new ProcessBuilder(Stream.concat(filter.stream(), Stream.of(java, "-version"))
                                    .toList())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String escaped(byte[] bytes) {
        StringBuilder octal = new StringBuilder();
        for (byte one : bytes) {
            octal.append("\\%03o".formatted(one & 0xff));
        }
        return octal.toString();
    }

    /** A filter of system calls (BPF): those of the numbers answer "not permitted", as do those of another convention. */
    private static byte[] program(List<Integer> numbers) {
        int refused = numbers.size() - 1;
        ByteBuffer program = ByteBuffer.allocate((refused + 6) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        put(program, LOAD, 0, 0, Integer.BYTES);
        put(program, JUMP_IF_EQUAL, 0, refused + 3, numbers.getFirst());
        put(program, LOAD, 0, 0, 0);
        put(program, JUMP_IF_AT_LEAST, refused + 1, 0, FOREIGN);
        for (int i = 1; i <= refused; i++) {
            put(program, JUMP_IF_EQUAL, refused + 1 - i, 0, numbers.get(i));
        }
        put(program, RETURN, 0, 0, ALLOW);
        put(program, RETURN, 0, 0, NOT_PERMITTED);
        return program.array();
    }

    private static void put(ByteBuffer program, int code, int ifTrue, int ifFalse, int operand) {
        program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(operand);
    }
}
