package org.mingfa.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

class TextExtractorTest {

    /** What a file may cost in time is tested with programs that hang; parsers are slow where the machine is. */
    private static final Duration UNHURRIED = Duration.ofMinutes(20);

    private static final TextExtractor EXTRACTOR = new TextExtractor(ExtractionLimits.DEFAULT.withTime(UNHURRIED), 1);

    @AfterAll
    static void endReading() {
        EXTRACTOR.close();
    }

    private static void assertFails(Outcome<SourceText> outcome, ErrorCode code, String words) {
        assertThat(outcome.value()).isNull();
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(words);
        });
    }

    private String text(String path, byte[] bytes) {
        Outcome<SourceText> outcome = EXTRACTOR.extract(path, bytes);
        assertThat(outcome.problems()).isEmpty();
        return outcome.value().text();
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("样例灯塔条例");
            word.createParagraph().createRun().setText("第一条　灯塔每晚点亮。");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("灯塔");
            table.getRow(0).getCell(1).setText("高度");
            table.getRow(1).getCell(0).setText("甲塔");
            table.getRow(1).getCell(1).setText("30米");
            word.createParagraph().createRun().setText("附件到此为止。");
            word.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void keepsTheOrderOfParagraphsAndTableRows() throws IOException {
        assertThat(text("a.docx", docx())).isEqualTo("样例灯塔条例\n第一条　灯塔每晚点亮。\n灯塔\t高度\n甲塔\t30米\n附件到此为止。\n");
    }

    /** A brief may cite anywhere on the page; the headers of a law are no part of it. */
    @Test
    void readsHeadersFootersAndNotesOfAWholeDocument() throws IOException {
        byte[] brief = brief();
        assertThat(EXTRACTOR.extractWhole("brief.docx", brief).value().text())
                .contains("页眉引第一条", "正文引第二条", "脚注引第三条", "尾注引第四条", "页脚引第五条", "格子引第六条");
        assertThat(text("law.docx", brief)).contains("正文引第二条", "脚注引第三条").doesNotContain("页眉", "页脚");
    }

    private static byte[] brief() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉引第一条");
            word.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页脚引第五条");
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.createRun().setText("正文引第二条");
            XWPFFootnote footnote = word.createFootnote();
            footnote.createParagraph().createRun().setText("脚注引第三条");
            paragraph.addFootnoteReference(footnote);
            XWPFEndnote endnote = word.createEndnote();
            endnote.createParagraph().createRun().setText("尾注引第四条");
            paragraph
                    .getCTP()
                    .addNewR()
                    .addNewEndnoteReference()
                    .setId(BigInteger.valueOf(endnote.getId().longValue()));
            word.createTable(1, 1).getRow(0).getCell(0).setText("格子引第六条");
            word.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void namesAnEncryptedWordFile() throws Exception {
        EncryptionInfo agile = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = agile.getEncryptor();
        encryptor.confirmPassword("secret");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (var encrypted = encryptor.getDataStream(container)) {
                encrypted.write(docx());
            }
            container.writeFilesystem(out);
        }
        assertFails(EXTRACTOR.extract("b.docx", out.toByteArray()), ErrorCode.PASSWORD_PROTECTED, "有密码保护");
    }

    @Test
    void namesAnEncryptedPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertFails(EXTRACTOR.extract("b.pdf", out.toByteArray()), ErrorCode.PASSWORD_PROTECTED, "有密码保护");
    }

    @Test
    void namesAPdfWithoutText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
        }
        assertFails(EXTRACTOR.extract("scan.pdf", out.toByteArray()), ErrorCode.NO_TEXT, "没有文字");
    }

    @Test
    void refusesAZipBombBeforeItIsUnpackedIntoMemory() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertFails(EXTRACTOR.extract("bomb.docx", out.toByteArray()), ErrorCode.UNSAFE_ARCHIVE, "解压后超过");
    }

    @Test
    void refusesAZipOfTooManyEntries() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < 5_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
            }
        }
        assertFails(EXTRACTOR.extract("many.docx", out.toByteArray()), ErrorCode.UNSAFE_ARCHIVE, "条目超过");
    }

    /** Both ways in: an external entity in the document part, and one in the list of parts. */
    @Test
    void neverFetchesExternalEntities() throws IOException {
        try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:" + server.getLocalPort() + "/\">]>";
            for (String part : new String[] {"word/document.xml", "[Content_Types].xml"}) {
                Outcome<SourceText> outcome = EXTRACTOR.extract("xxe.docx", withEntity(docx(), part, entity));
                if (outcome.value() != null) {
                    assertThat(outcome.value().text()).doesNotContain("root:");
                }
            }
            assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private static byte[] withEntity(byte[] docx, String part, String entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    String declared = xml.startsWith("<?xml") ? xml.replaceFirst("\\?>", "?>" + entity) : entity + xml;
                    bytes = declared.replaceFirst("第一条", "第一条&e;").getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    @Test
    void namesAnErrorPageThatIsCalledAWordFile() {
        byte[] page = "<!DOCTYPE HTML>\n<html><body>404</body></html>".getBytes(StandardCharsets.UTF_8);
        assertFails(EXTRACTOR.extract("c.docx", page), ErrorCode.DAMAGED_FILE, "网页");
    }

    @Test
    void readsAWebPageThatIsCalledOne() {
        byte[] page =
                "<html><head><title>无关</title><script>x()</script></head><body><p>第一条 灯塔。</p><p>第二条 船。</p></body></html>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(text("c.html", page)).isEqualTo("第一条 灯塔。\n第二条 船。\n");
    }

    @Test
    void namesAnEmptyFile() {
        assertFails(EXTRACTOR.extract("d.docx", new byte[0]), ErrorCode.DAMAGED_FILE, "空");
    }

    @Test
    void namesAHalfWrittenFile() throws IOException {
        byte[] whole = docx();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertFails(EXTRACTOR.extract("e.docx", half), ErrorCode.DAMAGED_FILE, "损坏");
    }

    @Test
    void readsPlainTextInBothEncodings() {
        String law = "样例渡口办法\n第一条 渡船㐀𠮷准点开。\n";
        assertThat(text("f.txt", law.getBytes(StandardCharsets.UTF_8))).isEqualTo(law);
        assertThat(text("f.docx", law.getBytes(Charset.forName("GB18030")))).isEqualTo(law);
    }

    @Test
    void namesTextInNoKnownEncoding() {
        byte[] bytes = {'a', (byte) 0x81, (byte) 0xFF, 'b', (byte) 0xFF, (byte) 0xFF};
        assertFails(EXTRACTOR.extract("g.txt", bytes), ErrorCode.UNKNOWN_ENCODING, "编码");
    }

    @Test
    void namesOtherArchivesAndBinaries() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertFails(EXTRACTOR.extract("h.docx", out.toByteArray()), ErrorCode.UNSUPPORTED_FORMAT, "压缩包");
        assertFails(EXTRACTOR.extract("h.docx", Arrays.copyOf(docx(), 300)), ErrorCode.DAMAGED_FILE, "文件不完整：开头是压缩包");
        assertFails(EXTRACTOR.extract("i.db", new byte[] {'S', 'Q', 0, 1, 2}), ErrorCode.UNSUPPORTED_FORMAT, "未知格式");
    }

    @Test
    void namesATextThatIsTooLong() {
        ExtractionLimits small = new ExtractionLimits(1 << 20, 1 << 20, 10, 100, 50, 64 << 20, UNHURRIED);
        try (TextExtractor strict = new TextExtractor(small, 1)) {
            assertFails(strict.extract("k.html", new byte[(1 << 20) + 1]), ErrorCode.FILE_TOO_LARGE, "文件过大");
            String page = "<html><body><p>" + "灯".repeat(200) + "</p></body></html>";
            assertFails(strict.extract("l.html", page.getBytes(StandardCharsets.UTF_8)), ErrorCode.TEXT_TOO_LONG, "超过");
            assertFails(
                    strict.extract("l.txt", "灯".repeat(200).getBytes(StandardCharsets.UTF_8)),
                    ErrorCode.TEXT_TOO_LONG,
                    "超过");
            String nested =
                    "<html><body>" + "<blockquote>".repeat(300) + "灯" + "</blockquote>".repeat(300) + "</body></html>";
            assertFails(
                    strict.extract("m.html", nested.getBytes(StandardCharsets.UTF_8)), ErrorCode.TEXT_TOO_LONG, "嵌套");
        }
    }

    @Test
    void aProblemSaysWhatToDo() {
        Problem problem = EXTRACTOR.extract("n.docx", new byte[0]).problems().getFirst();
        assertThat(problem.toString()).isEqualTo("E001 n.docx 文件是空的。 从来源重新下载该文件。");
    }
}
