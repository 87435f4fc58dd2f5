package org.mingfa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.access.AuditVerification.AuditVerdict;
import org.mingfa.access.AuditVerification.AuditVerdict.AuditLogFinding;

/** The audit is broken in every way that one can think of, and found; what a killed process leaves is healed and said. */
class AuditLogTest {

    private static final Instant FIRST = Instant.parse("2026-11-24T02:00:00Z");
    private static final String DAY_ONE = "2026-11-24.jsonl";
    private static final String DAY_TWO = "2026-11-25.jsonl";

    @TempDir
    private Path data;

    @BeforeEach
    void writeSixLinesOfTwoDays() {
        for (int i = 1; i <= 6; i++) {
            append(i, FIRST.plusSeconds(i <= 3 ? i : 86_400 + i));
        }
    }

    private void append(int number, Instant at) {
        new AuditLog(data)
                .append(new AuditEntry(
                        at,
                        "cli",
                        "root",
                        null,
                        null,
                        "generation promote",
                        "g" + number,
                        "g0",
                        "done",
                        null,
                        null,
                        null));
    }

    private Path file(String name) {
        return data.resolve("audit").resolve(name);
    }

    private AuditVerdict verdict() {
        return AuditVerification.of(new AuditLog(data));
    }

    @Test
    void isWholeAsWritten() {
        AuditVerdict verdict = verdict();
        assertThat(verdict).isEqualTo(new AuditVerdict(6, 6, verdict.head(), List.of(), List.of()));
        assertThat(new AuditReading(new AuditLog(data)).page(null, null, 4).lines())
                .extracting(line -> line.sequence() + line.entry().target())
                .containsExactly("1g1", "2g2", "3g3", "4g4");
        assertThat(new AuditReading(new AuditLog(data)).page(null, "5", 4).lines())
                .extracting(AuditLine::sequence)
                .containsExactly(5L, 6L);
        assertThat(new AuditReading(new AuditLog(data))
                        .page(java.time.LocalDate.of(2026, 11, 25), null, 1)
                        .cursor())
                .isEqualTo("5");
    }

    static Stream<Arguments> harms() {
        return Stream.of(
                harm(
                        "a word changed",
                        DAY_ONE,
                        lines -> lines.set(1, lines.get(1).replace("g2", "g9")),
                        DAY_ONE + ":2"),
                harm(
                        "the actor changed",
                        DAY_TWO,
                        lines -> lines.set(0, lines.get(0).replace("root", "anna")),
                        DAY_TWO + ":1"),
                harm("a space added", DAY_ONE, lines -> lines.set(0, lines.get(0) + " "), DAY_ONE + ":1"),
                harm(
                        "a seal changed",
                        DAY_ONE,
                        lines -> lines.set(2, lines.get(2).replaceFirst("\"seal\":\"..", "\"seal\":\"00")),
                        DAY_ONE + ":3"),
                harm("the first removed", DAY_ONE, lines -> lines.remove(0), DAY_ONE + ":1"),
                harm("one in the middle removed", DAY_ONE, lines -> lines.remove(1), DAY_ONE + ":2"),
                harm("the last of a day removed", DAY_ONE, lines -> lines.remove(2), DAY_TWO + ":1"),
                harm("the last of all removed", DAY_TWO, lines -> lines.remove(2), DAY_TWO + ":"),
                harm("a whole day emptied", DAY_ONE, List::clear, DAY_TWO + ":1"),
                harm("two swapped", DAY_ONE, lines -> Collections.swap(lines, 0, 1), DAY_ONE + ":1"),
                harm("one repeated", DAY_TWO, lines -> lines.add(1, lines.get(0)), DAY_TWO + ":2"),
                harm(
                        "one appended",
                        DAY_TWO,
                        lines -> lines.add(lines.get(2).replace("\"sequence\":6", "\"sequence\":7")),
                        DAY_TWO + ":4"),
                harm("one inserted", DAY_ONE, lines -> lines.add(1, "{\"sequence\":2}"), DAY_ONE + ":2"),
                harm("no text at all", DAY_ONE, lines -> lines.set(1, "\uFFFD\u0000"), DAY_ONE + ":2"));
    }

    private static Arguments harm(String what, String file, Consumer<List<String>> harm, String place) {
        return Arguments.of(what, file, harm, place);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harms")
    void findsWhat(String what, String file, Consumer<List<String>> harm, String place) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(file)));
        harm.accept(lines);
        Files.write(file(file), lines);
        AuditLogFinding first = verdict().findings().getFirst();
        assertThat(first.file() + ":" + first.line()).startsWith(place);
        append(7, FIRST.plusSeconds(90_000));
        assertThat(verdict().findings())
                .as("what is written later hides nothing")
                .isNotEmpty();
    }

    @Test
    void findsAFileOfADayThatIsGone() throws IOException {
        Files.delete(file(DAY_ONE));
        assertThat(verdict().findings()).containsExactly(new AuditLogFinding(DAY_TWO, 1, "缺第 1 至 3 条：被删除，或被移到了别处。"));
        Files.delete(file(DAY_TWO));
        assertThat(verdict().findings()).containsExactly(new AuditLogFinding(DAY_TWO, 1, "缺第 1 至 6 条：末尾被截去。"));
    }

    /** With all that belongs to it; and what was written after does not hide that. */
    @Test
    void findsThatTheWholeAuditIsGone() throws IOException {
        for (String name : List.of(DAY_ONE, DAY_TWO, "head", ".lock")) {
            Files.delete(file(name));
        }
        Files.delete(data.resolve("audit"));
        assertThat(verdict().findings())
                .containsExactly(new AuditLogFinding(DAY_TWO, 1, "缺第 1 至 6 条：审计被删除，或被换成了较早的一份。"));
        append(7, FIRST.plusSeconds(90_000));
        assertThat(verdict().findings())
                .containsExactly(new AuditLogFinding(DAY_TWO, 1, "写这一行时，它之前的记录已被动过（audit-missing）。"));
    }

    @Test
    void findsTheHeadGoneOrChangedEvenWhenWritingWentOn() throws IOException {
        String head = Files.readString(file("head"));
        Files.delete(file("head"));
        assertThat(verdict().findings()).extracting(AuditLogFinding::file).containsExactly("head");
        append(7, FIRST.plusSeconds(90_000));
        assertThat(verdict().findings())
                .containsExactly(new AuditLogFinding(DAY_TWO, 4, "写这一行时，它之前的记录已被动过（head-missing）。"));
        Files.writeString(file("head"), head.replaceFirst("6", "5"));
        assertThat(verdict().findings()).extracting(AuditLogFinding::file).contains("head");
    }

    @Test
    void aLineThatWasTornByAKillIsTakenOutAndSaid() throws IOException {
        Files.writeString(file(DAY_TWO), "{\"sequence\":7,\"entry\":{\"at\":\"2026", StandardOpenOption.APPEND);
        assertThat(verdict().findings()).isEmpty();
        assertThat(verdict().remarks()).singleElement().asString().startsWith(DAY_TWO + ":4 最后一行写了一半");
        append(7, FIRST.plusSeconds(90_000));
        AuditVerdict healed = verdict();
        assertThat(healed.findings()).isEmpty();
        assertThat(healed.lines()).isEqualTo(8);
        assertThat(healed.remarks()).singleElement().asString().startsWith(DAY_TWO + ":4 在此之前有一行没有写完（torn 33 字节）");
    }

    @Test
    void lastLinesTornOnPurposeAreNoAccident() throws IOException {
        byte[] bytes = Files.readAllBytes(file(DAY_TWO));
        Files.write(file(DAY_TWO), java.util.Arrays.copyOf(bytes, bytes.length - 30));
        assertThat(verdict().findings()).containsExactly(new AuditLogFinding(DAY_TWO, 6, "缺第 6 至 6 条：末尾被截去。"));
        append(7, FIRST.plusSeconds(90_000));
        assertThat(verdict().findings()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aLineThatReachedTheFileBeforeTheHeadWasWrittenIsKept() throws IOException {
        byte[] head = Files.readAllBytes(file("head"));
        append(7, FIRST.plusSeconds(90_000));
        Files.write(file("head"), head);
        append(8, FIRST.plusSeconds(90_001));
        AuditVerdict verdict = verdict();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lines()).isEqualTo(8);
    }

    @Test
    void anotherKeyProvesNothing() throws IOException {
        Files.writeString(data.resolve("access/key"), "00".repeat(32));
        assertThat(verdict().findings()).hasSize(8);
    }

    @Test
    void aRenewedKeySealsWhatFollowsAndTheFormerOnlyWhatStood() throws IOException {
        AccessKey former = AccessKey.of(data);
        new AuditLog(data).renewKey(FIRST.plusSeconds(90_000));
        append(8, FIRST.plusSeconds(90_001));
        new AuditLog(data).renewKey(FIRST.plusSeconds(90_002));
        append(10, FIRST.plusSeconds(90_003));
        assertThat(verdict().findings()).isEmpty();

        List<String> lines = Files.readAllLines(file(DAY_TWO), StandardCharsets.UTF_8);
        AuditLine last = AuditLine.read(AccessKey.of(data), lines.getLast());
        lines.set(
                lines.size() - 1,
                AuditLine.sealed(former, 10, last.entry(), last.previous()).text());
        Files.write(file(DAY_TWO), lines, StandardCharsets.UTF_8);
        assertThat(verdict().findings()).extracting(AuditLogFinding::file).contains(DAY_TWO);
    }

    @Test
    void manyWritersMakeOneChain() {
        IntStream.range(0, 200).parallel().forEach(i -> append(i, FIRST.plusSeconds(90_000)));
        AuditVerdict verdict = verdict();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lines()).isEqualTo(206);
    }

    @Test
    void aClockThatWasPutBackWritesBehindWhatStands() throws IOException {
        append(7, FIRST);
        assertThat(verdict().findings()).isEmpty();
        assertThat(Files.readString(file(DAY_TWO), StandardCharsets.UTF_8)).contains("g7");
    }
}
