package org.mingfa.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.FileChecksums;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.search.testkit.SampleCaseFile;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Provision.Article;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Statute;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.ArticleKey;

/** A generation of invented laws, built as the indexer builds one. */
final class SampleGeneration {

    /** In force from 2010 until the version of 2020 took its place. */
    static final String OLD = "garden-2010";

    /** In force since 2020. */
    static final String NEW = "garden-2020";

    /** A title that would break a page that does not escape it. */
    static final String HOSTILE = "敌意\"'&</title><script>alert(1)</script>法";

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();

    private SampleGeneration() {}

    /** Builds a generation and makes it live. */
    static void build(Path data, String id) throws IOException {
        GenerationStore store = new GenerationStore(data);
        List<Statute> laws = laws();
        long passages = 0;
        try (GenerationDraft draft = store.begin(id)) {
            SearchEngine.IndexLocation place = new SearchEngine.IndexLocation(draft.directory(), id, Map.of());
            try (IndexBuild index = SearchEngine.named("lucene").create(place)) {
                PassageAnalysis analysis = new PassageAnalysis(SEGMENTER);
                for (Statute law : laws) {
                    for (LawPassage passage : passages(law)) {
                        index.add(analysis.analyse(law, passage, cites(law, passage)));
                        passages++;
                    }
                }
                for (CasePassage section : cases()) {
                    index.add(analysis.analyse(section, List.of()));
                    passages++;
                }
                index.commit();
            }
            Files.writeString(
                    draft.directory().resolve(OpenGeneration.LAWS),
                    laws.stream()
                            .map(law -> RecordJson.write(law.header()) + "\n")
                            .collect(Collectors.joining()));
            SampleCaseFile.write(draft.directory(), cases(), new ArticleKeyFinder(LawNames.none()));
            Map<String, String> checksums = FileChecksums.of(draft.directory(), GenerationDraft::isLasting)
                    .sums();
            draft.publish(manifest(id, laws.size(), passages, checksums));
        }
        store.promote(id);
    }

    /** Builds that one behind g1, which is live, and a question of the operator that neither answers. */
    static void buildOneThatTheGateRefuses(Path data, String id) throws IOException {
        build(data, id);
        build(data, "g1");
        Path sets = Files.createDirectories(data.resolve("evaluation"));
        Files.writeString(sets.resolve("garden.jsonl"), """
                {"id": "t1", "question": "看守人每夜点灯", "relevant": [{"law": "桥梁通行规定", "article": "1"}]}
                """);
        Files.writeString(sets.resolve("garden.yaml"), """
                set: garden
                as_of: today
                requires: {articles: 0.9}
                lexical:
                  MRR@10: {value: 0.9, allowed_loss: 0.1}
                """);
    }

    /** A case in two parts, and another of the same number as a third. */
    private static List<CasePassage> cases() {
        return List.of(
                section("path-1", "（2021）示0101民初7号", 0, CaseSection.CasePart.FACTS, "甲损坏花木，没有补种。"),
                section("path-1", "（2021）示0101民初7号", 1, CaseSection.CasePart.REASONING, "依照花园法第四条，草坪也是花木。"),
                section("path-2", "（2022）示0101民初8号", 0, CaseSection.CasePart.FACTS, "乙修剪花木。"),
                section("path-3", "（2022）示0101民初8号", 0, CaseSection.CasePart.FACTS, "乙修剪花木。"));
    }

    private static CasePassage section(String id, String number, int position, CaseSection.CasePart part, String text) {
        DocumentId document = new DocumentId(id);
        CaseHeader header = new CaseHeader(
                document,
                id,
                number,
                "甲与某花园侵权责任纠纷一审判决书",
                Nature.OFFICIAL,
                "某市某区人民法院",
                CaseHeader.CourtLevel.BASIC,
                null,
                "侵权责任纠纷",
                "民事一审",
                LocalDate.of(2021, 6, 1),
                CaseHeader.CaseTier.BASIC,
                new SourceFile("sample", "cases.jsonl", "0".repeat(64)),
                Dispute.UNREAD,
                null);
        return new CasePassage(PassageId.of(document, position), header, part, position, text);
    }

    private static Manifest manifest(String id, int laws, long passages, Map<String, String> checksums) {
        Instant now = Instant.parse("2026-11-24T00:00:00Z");
        return new Manifest(
                id,
                null,
                now,
                now,
                "lucene",
                Map.of(),
                List.of(),
                Manifest.Counts.NONE,
                laws,
                passages,
                passages,
                "test",
                null,
                Map.of(),
                checksums);
    }

    private static List<LawPassage> passages(Statute law) {
        List<LawPassage> passages = new ArrayList<>();
        for (var provision : law.provisions()) {
            Article article = (Article) provision;
            passages.add(new LawPassage(
                    PassageId.of(law.id(), article.number()),
                    law.id(),
                    article.number(),
                    article.path(),
                    passages.size(),
                    article.text()));
        }
        return passages;
    }

    private static List<ArticleKey> cites(Statute law, LawPassage passage) {
        CitationContext context = CitationContext.of(law.title());
        return new ArticleKeyFinder(LawNames.none().withTitles(List.of("中华人民共和国花园法")))
                .in(passage.text(), context).stream()
                        .flatMap(place -> place.articles().stream())
                        .toList();
    }

    private static List<Statute> laws() {
        return List.of(
                law(
                        header(OLD, "中华人民共和国花园法", "花园法", LocalDate.of(2010, 5, 1), LocalDate.of(2020, 1, 1)),
                        "第一章 总则",
                        "为了保护花园，制定本法。",
                        "花园向所有人开放，每日开放八小时。",
                        "损坏花木的，应当在十日内补种。"),
                law(
                        header(NEW, "中华人民共和国花园法", "花园法", LocalDate.of(2020, 1, 1), null),
                        "第一章 总则",
                        "为了保护花园，制定本法。",
                        "花园向所有人开放，每日开放十小时。\n有下列情形之一的，可以临时关闭：\n（一）暴雨；\n（二）修剪花木。",
                        "损坏花木的，应当在三十日内补种；逾期不补种的，支付补种的费用。",
                        "本法所称花木，是指花园内的花卉、树木和草坪。"),
                law(
                        header("lamp-1990", "灯塔管理条例", "灯塔条例", LocalDate.of(1990, 1, 1), LocalDate.of(2015, 7, 1)),
                        "总则",
                        "灯塔由看守人管理。",
                        "看守人每夜点灯一次。"),
                law(
                        inferred(header("bridge-2018", "桥梁通行规定", "通行规定", LocalDate.of(2018, 3, 1), null)),
                        "通行",
                        "行人过桥不收费。",
                        "马车过桥，每辆收费二元。",
                        "马车进园的，依照花园法第三条处理。"),
                law(
                        header("hostile-2019", HOSTILE, "恶意法", LocalDate.of(2019, 1, 1), null),
                        "</title><script>alert(2)</script>",
                        "</script><img src=x onerror=alert(3)> \" ' & </textarea>"),
                digest("swing-2012", LocalDate.of(2012, 1, 1), LocalDate.of(2022, 1, 1), "秋千不要荡得太高。"),
                digest("swing-2022", LocalDate.of(2022, 1, 1), null, "秋千荡得太高的，要停下来。"));
    }

    /** A version in our own words, of which only articles 1 and 5 are held. */
    private static Statute digest(String id, LocalDate from, @Nullable LocalDate until, String text) {
        List<String> path = List.of("总则");
        return new Statute(
                header(id, "秋千管理办法", "秋千办法", from, until),
                List.of(
                        new Article(ArticleNumber.of(1), path, text),
                        new Article(ArticleNumber.of(5), path, "秋千每年检修。")));
    }

    private static Statute law(LawHeader header, String heading, String... articles) {
        List<Article> provisions = new ArrayList<>();
        for (String text : articles) {
            provisions.add(new Article(ArticleNumber.of(provisions.size() + 1), List.of(heading), text));
        }
        if (header.id().value().equals(NEW)) {
            provisions.add(3, new Article(ArticleNumber.parse("3-1"), List.of(heading), "补种的花木应当与原来的相同。"));
        }
        return new Statute(header, List.copyOf(provisions));
    }

    private static LawHeader header(String id, String title, String alias, LocalDate from, @Nullable LocalDate until) {
        boolean repealed = id.startsWith("lamp");
        Validity end = until == null ? Validity.IN_FORCE : repealed ? Validity.REPEALED : Validity.AMENDED;
        return new LawHeader(
                new DocumentId(id),
                title,
                List.of(alias),
                Level.LAW,
                id.startsWith("swing") ? Nature.DIGEST : Nature.OFFICIAL,
                "示例大会",
                null,
                from.minusMonths(2),
                new EffectivePeriod(from, until),
                end,
                false,
                List.of(),
                new SourceFile("sample", id + ".txt", "0".repeat(64)));
    }

    private static LawHeader inferred(LawHeader header) {
        return header.withPeriod(header.period(), header.end(), true);
    }
}
