package org.mingfa.extraction;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.reader.ReaderProgram;
import org.mingfa.text.problem.Refusal;

/**
 * The command line that starts a reading process: its own heap, no files of its own, nothing of our environment, and behind
 * {@link Confinement} where the system has it.
 */
final class ReaderCommand {

    /** A parser that a program with parsers has on its class path. */
    private static final String A_PARSER = "/org/apache/tika/parser/Parser.class";

    /** In a package that was unpacked. */
    private static final Path INSTALLED = Path.of("app", "mingfa-extraction.jar");

    private static final Path PACKAGED = Path.of("extraction", "target", "mingfa-extraction.jar");

    private ReaderCommand() {}

    static List<String> of(ExtractionLimits limits) {
        long mib = limits.memoryBytes() >> 20;
        String classPath = classPath();
        Optional<Path> libraries = NativeLibraries.folder();
        List<String> command = new ArrayList<>(Confinement.prefix(classPath, libraries));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mib + "m",
                "-Xss4m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                // a parser that wanted to write what it reads to a file fails instead
                "-Djava.io.tmpdir=" + libraries.orElse(Path.of("no", "temporary", "files")),
                "--enable-native-access=ALL-UNNAMED"));
        libraries.ifPresent(folder -> command.add("-D" + NativeLibraries.PROPERTY + "=" + folder));
        command.addAll(List.of("-cp", classPath, ReaderProgram.class.getName()));
        command.addAll(limits.arguments());
        return List.copyOf(command);
    }

    /**
     * Our own class path where it has the parsers, as in commands; a service has none, and they lie beside it. No entry may be empty
     * or relative: it would be a folder to take classes from.
     */
    private static String classPath() {
        if (ReaderCommand.class.getResource(A_PARSER) != null) {
            String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            return Arrays.stream(own.split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        Path home = Path.of(System.getProperty("mingfa.home", ""));
        Path packaged = Files.exists(home.resolve(INSTALLED)) ? home.resolve(INSTALLED) : home.resolve(PACKAGED);
        if (!Files.exists(packaged)) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "缺少读取文件的程序 " + packaged + "：请重新构建（./mingfa），或以 -Dmingfa.home 指明安装目录。");
        }
        return packaged.toAbsolutePath().toString();
    }
}
