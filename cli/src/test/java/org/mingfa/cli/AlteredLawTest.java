package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit of a real law in which one number was altered and one article taken out on purpose. */
@Tag("shared")
class AlteredLawTest {

    private static final Path CODE =
            Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora", "lawrefbook", "民法典");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private CommandRun run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        return CommandRun.of(all);
    }

    private void copyTheCode() throws IOException {
        Path laws = Files.createDirectories(folder.resolve("laws/民法典"));
        try (Stream<Path> files = Files.list(CODE)) {
            for (Path file : files.toList()) {
                Files.write(laws.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** Two years for three in article 188; without article 195. */
    private void alter() throws IOException {
        Path file = folder.resolve("laws/民法典/总则.md");
        String text = Files.readString(file);
        String period = between(text, "第一百八十八条", "第一百八十九条");
        Files.writeString(
                file,
                text.replace(period, period.replace("三年", "二年")).replace(between(text, "第一百九十五条", "第一百九十六条"), ""));
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf("\n" + from), text.indexOf("\n" + to));
    }

    /** What fails of the civil code in the newest generation, as kind and provision. */
    private Set<String> failures() throws IOException {
        CommandRun build = run("generation", "build", "--vectors", "off");
        assertThat(build.exitCode()).as(build.err()).isZero();
        String newest;
        try (Stream<Path> generations = Files.list(folder.resolve("data/generations"))) {
            newest = generations
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .max(String::compareTo)
                    .orElseThrow();
        }
        CommandRun audit = run("risk", "audit", "--generation", newest, "--json");
        Set<String> failures = new TreeSet<>();
        for (JsonNode finding : JSON.readTree(audit.out()).get("findings")) {
            String source = finding.get("source").asString();
            if (finding.get("fails").asBoolean() && source.startsWith("《民法典》")) {
                failures.add(finding.get("kind").asString() + " " + source);
            }
        }
        // of no other law is there a text, and what is not held fails nothing
        assertThat(audit.exitCode()).isEqualTo(failures.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED);
        return failures;
    }

    @Test
    void anAlteredAndARemovedArticleAreFound() throws IOException {
        copyTheCode();
        assertThat(run("corpus", "add", "law", folder.resolve("laws").toString(), "--format", "lawrefbook")
                        .exitCode())
                .isZero();
        Set<String> before = failures();
        alter();
        assertThat(run("corpus", "diff", "law").out())
                .contains("待核的风险规则和法定数值：《民法典》第一百九十五条（R-LIM-01、")
                .contains("《民法典》第一百八十八条第一款（limitation/general-period、");
        Set<String> after = failures();
        assertThat(after).containsAll(before);
        after.removeAll(before);
        assertThat(after)
                .containsExactlyInAnyOrder(
                        "figure_missing 《民法典》第一百八十八条",
                        "figure_missing 《民法典》第一百八十八条第一款",
                        "no_such_article 《民法典》第一百九十五条");
    }
}
