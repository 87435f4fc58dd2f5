package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.Segmenter;

/** Invented laws and judgments in the forms that corpora come in, written where a test wants them. */
final class SampleCorpora {

    static final Segmenter SEGMENTER = new HanlpSegmenter();
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Path folder;

    SampleCorpora(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    CorpusRegistry registry() {
        return new CorpusRegistry(data());
    }

    GenerationStore store() {
        return new GenerationStore(data());
    }

    SampleCorpora add(String name, String location) {
        registry().add(name, location, CorpusFormat.AUTO, folder);
        return this;
    }

    GenerationBuild build(Instant now) {
        return new GenerationBuild(BuildRequest.of(store(), registry().list(), SEGMENTER), InstantSource.fixed(now));
    }

    BuildReport run() throws IOException {
        return run(NOW);
    }

    BuildReport run(Instant now) throws IOException {
        return build(now).run(BuildListener.SILENT);
    }

    BuildReport run(PassageVectors vectors) throws IOException {
        BuildRequest words = BuildRequest.of(store(), registry().list(), SEGMENTER);
        Tools tools = new Tools(SEGMENTER, vectors, null, LayQuestions.NONE);
        return new GenerationBuild(
                        new BuildRequest(words.store(), words.input(), words.target(), tools), InstantSource.fixed(NOW))
                .run(BuildListener.SILENT);
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file is read by what it holds, whatever its name says: plain text starts no reading process, which takes a second. */
    void lawFile(String path, List<String> paragraphs) {
        write(path, String.join("\n", paragraphs));
    }

    /** The laws of the official form as Word files, as they come. */
    SampleCorpora inWord() {
        try (Stream<Path> files = Files.walk(folder.resolve("flk/docx"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readAllLines(file);
                if (!lines.getFirst().startsWith("<")) {
                    docx(folder.relativize(file).toString(), lines);
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void docx(String path, List<String> paragraphs) {
        try (XWPFDocument word = new XWPFDocument()) {
            paragraphs.forEach(text -> word.createParagraph().createRun().setText(text));
            Files.createDirectories(folder.resolve(path).getParent());
            try (var out = Files.newOutputStream(folder.resolve(path))) {
                word.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void record(String path, String id, String title, String promulgated, String effective, int status) {
        write(path, """
                {"bbbs": "%s", "title": "%s", "gbrq": "%s", "sxrq": "%s", "sxx": %d,
                 "zdjgName": "全国人民代表大会常务委员会", "flxz": "法律",
                 "detail": {"xgwj": [{"bbbs": "ffffffffffffffff", "title": "样例决定"}], "lsyg": []}}
                """.formatted(id, title, promulgated, effective, status));
    }

    /** Two versions of one law, a record without a file, a file without a record, an error page. */
    SampleCorpora flk() {
        lawFile("flk/docx/法律/法律/样例灯塔法_20100101_aaaaaaaaaa.docx", law("样例灯塔法", "灯塔每晚点亮。", "2010年3月1日"));
        record(
                "flk/json/法律/法律/样例灯塔法_20100101_aaaaaaaaaa.json",
                "aaaaaaaaaabb01",
                "样例灯塔法",
                "2010-01-01",
                "2010-03-01",
                2);
        lawFile("flk/docx/法律/法律/法律/样例灯塔法_20200101_aaaaaaaaaa.docx", law("样例灯塔法", "灯塔每晚点亮，雾天昼夜点亮。", "2010年3月1日"));
        record(
                "flk/json/法律/法律/样例灯塔法_20200101_aaaaaaaaaa.json",
                "aaaaaaaaaabb02",
                "样例灯塔法",
                "2020-01-01",
                "2020-05-01",
                3);
        record(
                "flk/json/法律/法律/样例渡口法_20150101_cccccccccc.json",
                "cccccccccc0001",
                "样例渡口法",
                "2015-01-01",
                "2015-02-01",
                3);
        lawFile("flk/docx/法律/法律/样例码头法_20160101_dddddddddd.docx", law("样例码头法", "码头日夜开放。", "2016年2月1日"));
        write("flk/docx/法律/法律/样例航道法_20170101_eeeeeeeeee.docx", "<!DOCTYPE html><html><body>404</body></html>");
        record(
                "flk/json/法律/法律/样例航道法_20170101_eeeeeeeeee.json",
                "eeeeeeeeee0001",
                "样例航道法",
                "2017-01-01",
                "2017-02-01",
                3);
        write("flk/README.txt", "下载说明");
        return add("flk", "flk");
    }

    static List<String> law(String title, String second, String inForce) {
        return List.of(
                title,
                "（2010年1月1日样例大会通过）",
                "第一章　总则",
                "第一条　为了行船安全，制定本法。",
                "第二条　" + second,
                "第三人损坏灯塔的，应当赔偿。",
                "第三条　本法自" + inForce + "起施行。");
    }

    SampleCorpora lawrefbook() {
        write("book/_index.md", "目录");
        write("book/案例/样例案.md", "# 样例案\n\n<!-- INFO END -->\n\n## 基本案情\n\n甲损坏灯塔。\n");
        write(
                "book/经济法/样例灯塔法(2020-01-01).md",
                "# 样例灯塔法\n\n2010年1月1日 样例大会通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 为了行船安全，制定本法。\n\n第二条 灯塔每晚点亮，雾天昼夜点亮。\n\n第三人损坏灯塔的，应当赔偿。\n\n第三条 本法自2010年3月1日起施行。\n");
        write(
                "book/样例法典/总则.md",
                "# 样例海法典\n\n# 总则\n\n2019年5月1日 样例大会通过\n\n2019年10月1日 施行\n\n<!-- INFO END -->\n\n## 第一章 一般规定\n\n第一条 海是公共的。\n\n第二条 船有船名。\n");
        write(
                "book/样例法典/船舶编.md",
                "# 样例海法典\n\n# 船舶编\n\n2019年5月1日 样例大会通过\n\n<!-- INFO END -->\n\n## 第一章 船\n\n第三条 船要登记。\n");
        write("book/样例法典/附则.md", "# 样例海法典\n\n# 附则\n\n2019年5月1日 样例大会通过\n\n<!-- INFO END -->\n\n第四条 本法自2019年10月1日起施行。\n");
        return add("book", "book");
    }

    SampleCorpora digests() {
        write("starter/manifest.yaml", "name: starter\n");
        write("starter/laws/样例灯塔法.md", digest("样例灯塔法"));
        write("starter/laws/样例浮标法.md", digest("样例浮标法"));
        write("starter/laws/坏头.md", "# 样例坏头法\n性质：要点\n颜色：红\n<!-- INFO END -->\n\n第一条 无。\n");
        write(
                "starter/cases/示例.jsonl",
                "{\"id\": \"s-1\", \"title\": \"甲与乙浮标纠纷一案（示例）\", \"court\": \"某市某区人民法院\", \"cause\": \"浮标纠纷\", \"decided\": \"2024-08-15\", \"nature\": \"示例\", \"sections\": {\"本院认为\": \"依照《样例浮标法》第一条，乙应赔偿。\", \"判决主文\": \"乙赔偿一只浮标。\"}}\n\n{broken\n");
        return add("starter", "starter");
    }

    private static String digest(String title) {
        return "# " + title + "\n性质：要点\n效力级别：法律\n制定机关：样例大会\n公布日期：2018-01-01\n施行日期：2018-02-01\n"
                + "失效日期：2025-01-01\n失效原因：已废止\n简称：浮标法\n说明：要点\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 浮标要醒目。\n";
    }

    /** The checksums of our own files; those of an engine depend on the order in which its threads wrote. */
    static Map<String, String> ownChecksums(BuildReport report) {
        Map<String, String> own = new TreeMap<>(report.manifest().checksums());
        own.keySet().removeIf(file -> file.indexOf('/') >= 0);
        return own;
    }
}
