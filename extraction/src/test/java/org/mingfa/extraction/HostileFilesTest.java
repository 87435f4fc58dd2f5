package org.mingfa.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.MediaKind;
import org.mingfa.extraction.reader.ReaderProgram;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.problem.Refusal;

/** Files that are made to take the reader down, and reading processes that do what they should not. */
class HostileFilesTest {

    /** Little memory; the time is for a machine that does much else. */
    private static final ExtractionLimits NARROW =
            ExtractionLimits.DEFAULT.withMemoryBytes(96 << 20).withTime(Duration.ofMinutes(20));

    private static final int MEGABYTES = 120;

    private static byte[] text(String words) {
        return ("<html><body><p>" + words + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static ErrorCode code(Outcome<SourceText> outcome) {
        assertThat(outcome.value()).isNull();
        return outcome.problems().getFirst().code();
    }

    /** A Word file of some 100 kB whose only paragraph, or only attribute, is longer than the memory of the reader. */
    private static byte[] bomb(String before, String after) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + before);
            byte[] letters = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < MEGABYTES; i++) {
                zip.write(letters);
            }
            zip.write((after + "</w:body></w:document>").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(out.size()).isLessThan(300_000);
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A PDF whose only page is {@code times} the same order of drawing, packed. */
    private static byte[] pdf(String order, int times) throws IOException {
        return pdf(order, times, "/Resources<</Font<</F1 5 0 R>>>>");
    }

    /** What is drawn is also the form X, which may draw itself. */
    private static byte[] pdf(String order, int times, String resources) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] block = order.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < times; i++) {
                stream.write(block);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        write(out, "%PDF-1.4\n");
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R" + resources + ">>";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                page,
                "",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.size());
            write(out, (i + 1) + " 0 obj\n" + objects.get(i));
            if (objects.get(i).isEmpty()) {
                write(
                        out,
                        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources + "/Length " + packed.size()
                                + "/Filter/FlateDecode>>\nstream\n");
                packed.writeTo(out);
                write(out, "\nendstream");
            }
            write(out, "\nendobj\n");
        }
        int table = out.size();
        write(out, "xref\n0 6\n0000000000 65535 f \n");
        for (int place : places) {
            write(out, "%010d 00000 n \n".formatted(place));
        }
        write(out, "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void filesThatBurstAreNamedAndTheNextOneIsRead() throws IOException {
        try (TextExtractor extractor = new TextExtractor(NARROW, 1)) {
            assertThat(code(extractor.extract("attribute.docx", bomb("<w:p w:x=\"", "\"></w:p>"))))
                    .isEqualTo(ErrorCode.EXTRACTION_TOO_LARGE);
            assertThat(code(extractor.extract("run.docx", bomb("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"))))
                    .isIn(ErrorCode.TEXT_TOO_LONG, ErrorCode.EXTRACTION_TOO_LARGE);
            String order = "BT /F1 12 Tf 10 10 Td (" + "a".repeat(8_000) + ") Tj ET\n";
            try (TextExtractor hasty = new TextExtractor(NARROW.withTime(Duration.ofSeconds(5)), 1)) {
                assertThat(code(hasty.extract("text.pdf", pdf(order, 100_000))))
                        .isIn(ErrorCode.EXTRACTION_TOO_LARGE, ErrorCode.EXTRACTION_TIMED_OUT);
            }
            assertThat(extractor.extract("next.html", text("第一条")).value())
                    .isEqualTo(new SourceText("第一条\n", MediaKind.HTML));
        }
    }

    /** 50 forms in each of 50 forms, 50 deep, would take longer than there is time; so would the pages of another two. */
    @Test
    void aPdfThatDrawsForEverIsCounted() throws IOException {
        String itself = "/Resources<</XObject<</X 4 0 R>>>>";
        try (TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT.withTime(NARROW.time()), 1)) {
            Problem forms = extractor
                    .extract("a.pdf", pdf("/X Do ", 50, itself))
                    .problems()
                    .getFirst();
            assertThat(List.of(forms.code(), forms.message()))
                    .isEqualTo(List.of(ErrorCode.TEXT_TOO_LONG, "绘制的指令超过 3000000 条。"));
            assertThat(code(extractor.extract("b.pdf", pdf("q Q ", 2_000_000)))).isEqualTo(ErrorCode.TEXT_TOO_LONG);
            byte[] many = new String(pdf("q Q ", 1), StandardCharsets.ISO_8859_1)
                    .replace("/Kids[3 0 R]", "/Kids[" + "3 0 R ".repeat(5_001) + "]")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(extractor.extract("c.pdf", many).problems().getFirst().message())
                    .isEqualTo("页数超过 5000。");
        }
    }

    /** What lies in the folder where we were started is nobody's program, and no reading process has an eye for our files. */
    @Test
    void aReadingProcessTakesNoClassesFromFolders() {
        List<String> command = ReaderCommand.of(NARROW);
        String classPath = command.get(command.indexOf("-cp") + 1);
        assertThat(classPath.split(File.pathSeparator, -1))
                .allMatch(entry -> Path.of(entry).isAbsolute());
    }

    /** On a Linux that has Landlock and setpriv, which tests run on. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadingProcessOpensNeitherOurFilesNorSockets() throws IOException {
        assumeTrue(ReaderCommand.of(NARROW).contains("bash"), "no Landlock or no setpriv here");
        Path secret = Files.createTempFile("secret", ".txt");
        try (TextExtractor extractor = odd(NARROW)) {
            assertThat(extractor
                            .extract("a.html", text("open " + secret))
                            .value()
                            .text())
                    .isEqualTo("AccessDeniedException AccessDeniedException SocketException");
        } finally {
            Files.delete(secret);
        }
    }

    /** 8 s of the processor for each Word file, when only /dev/urandom could be read. */
    @Test
    void aReadingProcessHasTheSystemsRandomNumbers() {
        try (TextExtractor extractor = odd(NARROW)) {
            assertThat(Integer.parseInt(
                            extractor.extract("a.html", text("seed")).value().text()))
                    .isLessThan(2_000);
        }
    }

    private static TextExtractor odd(ExtractionLimits limits) {
        List<String> command = ReaderCommand.of(limits).stream()
                .map(part -> part.equals(ReaderProgram.class.getName()) ? OddProgram.class.getName() : part)
                .toList();
        return new TextExtractor(limits, command, 1);
    }

    @Test
    void aProcessThatHangsIsEndedInTime() {
        try (TextExtractor extractor = odd(NARROW.withTime(Duration.ofSeconds(10)))) {
            assertThat(code(extractor.extract("a.html", text("hang")))).isEqualTo(ErrorCode.EXTRACTION_TIMED_OUT);
            assertThat(extractor.extract("b.html", text("")).value()).isNotNull();
        }
    }

    @Test
    void aProcessThatEndsOrTalksNonsenseCostsItsFileOnly() {
        try (TextExtractor extractor = odd(NARROW)) {
            assertThat(code(extractor.extract("a.html", text("fill")))).isEqualTo(ErrorCode.EXTRACTION_TOO_LARGE);
            assertThat(code(extractor.extract("b.html", text("exit")))).isEqualTo(ErrorCode.DAMAGED_FILE);
            assertThat(code(extractor.extract("c.html", text("endless")))).isEqualTo(ErrorCode.DAMAGED_FILE);
            assertThat(code(extractor.extract("k.html", text("killed")))).isEqualTo(ErrorCode.EXTRACTION_TOO_LARGE);
            assertThat(extractor.extract("d.html", text("")).value()).isNotNull();
        }
    }

    @Test
    void oneProcessReadsManyFilesAndKnowsNothingOfOurEnvironment() {
        try (TextExtractor extractor = odd(NARROW)) {
            Outcome<SourceText> first = extractor.extract("a.html", text(""));
            assertThat(extractor.extract("b.html", text(""))).isEqualTo(first);
            assertThat(first.value().text()).endsWith(" 0");
        }
    }

    /** Files that come at once share the processes that there may be. */
    @Test
    void thereAreNoMoreProcessesThanThereMayBe() {
        try (TextExtractor extractor = odd(NARROW)) {
            assertThat(IntStream.range(0, 8)
                            .parallel()
                            .mapToObj(i ->
                                    extractor.extract(i + ".html", text("")).value())
                            .distinct())
                    .hasSize(1);
        }
    }

    /** What ended a process between two files is no fault of the second. */
    @Test
    void aProcessThatEndedAfterItsAnswerCostsNoFile() throws InterruptedException {
        try (TextExtractor extractor = odd(NARROW)) {
            SourceText last = extractor.extract("a.html", text("last words")).value();
            awaitEnd(Long.parseLong(last.text()));
            assertThat(extractor.extract("b.html", text("")).value()).isNotNull();
        }
    }

    private static void awaitEnd(long pid) throws InterruptedException {
        for (int i = 0; i < 24_000 && ProcessHandle.of(pid).isPresent(); i++) {
            Thread.sleep(50);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void aProcessThatCannotStartIsNoFilesFault() {
        try (TextExtractor extractor = new TextExtractor(NARROW, List.of("/nowhere/java"), 1)) {
            assertThatThrownBy(() -> extractor.extract("a.html", text("")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("读取文件的进程无法启动");
        }
    }

    @Test
    void readingProcessesEndWithTheExtractor() throws InterruptedException {
        long pid;
        try (TextExtractor extractor = odd(NARROW)) {
            pid = Long.parseLong(
                    extractor.extract("a.html", text("")).value().text().split(" ")[0]);
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
        awaitEnd(pid);
    }
}
