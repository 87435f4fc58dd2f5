package org.mingfa.search.testkit;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.FileChecksums;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.Interpretation;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Provision.Article;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Statute;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.ArticleKey;

/** A small generation of invented laws, built through the same store and analysis as a real one. */
public final class SampleGeneration {

    private static final Segmenter SEGMENTER = new HanlpSegmenter();

    private final SearchEngine engine;
    private final Segmenter segmenter;
    private final Map<String, String> settings;
    private final List<NormativeDocument> laws = new ArrayList<>();
    private final List<CasePassage> cases = new ArrayList<>();
    private final Map<String, List<String>> questions = new HashMap<>();
    private @Nullable QueryVectors model;

    /** On the embedded engine, for tests of what lies above it. */
    public SampleGeneration() {
        this(SearchEngine.named("lucene"), SEGMENTER, Map.of());
    }

    public SampleGeneration(SearchEngine engine, Segmenter segmenter, Map<String, String> settings) {
        this.engine = engine;
        this.segmenter = segmenter;
        this.settings = Map.copyOf(settings);
    }

    /** Gives every passage the vector that the model makes of its bare text. */
    public SampleGeneration vectors(QueryVectors ofModel) {
        model = ofModel;
        return this;
    }

    /** Adds a version of an invented law; its articles are numbered from 1. */
    public SampleGeneration law(
            String id, String title, LocalDate from, @Nullable LocalDate until, String... articles) {
        return add(header(id, title, Nature.OFFICIAL, from, until), articles);
    }

    /** Adds a version of an invented law that was amended on a day; what came after it is not held. */
    public SampleGeneration lawWithoutItsSuccessor(
            String id, String title, LocalDate from, LocalDate until, String... articles) {
        LawHeader header = header(id, title, Nature.OFFICIAL, from, until);
        return add(header.withPeriod(header.period(), Validity.AMENDED_NOT_HELD, false), articles);
    }

    /** Says which questions are known for a passage. */
    public SampleGeneration asked(String passage, List<String> known) {
        questions.put(passage, List.copyOf(known));
        return this;
    }

    /** Adds an interpretation of an invented law, in force from then on. */
    public SampleGeneration interpretation(String id, String title, LocalDate from, String... articles) {
        laws.add(new Interpretation(header(id, title, Nature.OFFICIAL, from, null), provisions(articles)));
        return this;
    }

    /** Adds a digest of an invented law, in force ever since. */
    public SampleGeneration digest(String id, String title, LocalDate from, String... articles) {
        return digest(id, title, new EffectivePeriod(from, null), articles);
    }

    /** Adds a digest of a version of an invented law, in force from the first day of the period, which is known. */
    public SampleGeneration digest(String id, String title, EffectivePeriod period, String... articles) {
        return add(header(id, title, Nature.DIGEST, Objects.requireNonNull(period.from()), period.until()), articles);
    }

    /** Adds a case about a loan, decided on a day; its parts stand in the order of a judgment. */
    public SampleGeneration decided(String id, Nature nature, LocalDate day, Map<CaseSection.CasePart, String> parts) {
        CaseHeader header = new CaseHeader(
                new DocumentId(id),
                id,
                "（" + day.getYear() + "）示0101民初1号",
                "甲与乙民间借贷纠纷一审判决书",
                nature,
                "某市某区人民法院",
                CaseHeader.CourtLevel.BASIC,
                null,
                "民间借贷纠纷",
                "民事一审",
                day,
                CaseHeader.CaseTier.BASIC,
                new SourceFile("sample", id + ".jsonl", "0".repeat(64)),
                Dispute.UNREAD,
                null);
        return decided(header, parts);
    }

    /** Adds a case; its parts stand in the order of a judgment. */
    public SampleGeneration decided(CaseHeader header, Map<CaseSection.CasePart, String> parts) {
        int position = 0;
        for (Map.Entry<CaseSection.CasePart, String> part : new TreeMap<>(parts).entrySet()) {
            String passage = PassageId.of(header.id(), position);
            cases.add(new CasePassage(passage, header, part.getKey(), position++, part.getValue()));
        }
        return this;
    }

    /** Takes articles out of the law added last, as a digest leaves them out. */
    public SampleGeneration leavingOut(Integer... articles) {
        Statute last = (Statute) laws.removeLast();
        List<Integer> out = List.of(articles);
        laws.add(new Statute(
                last.header(),
                last.provisions().stream()
                        .filter(provision ->
                                !out.contains(((Article) provision).number().main()))
                        .toList()));
        return this;
    }

    /** Gives the law added last a short name. */
    public SampleGeneration alias(String name) {
        Statute last = (Statute) laws.removeLast();
        laws.add(new Statute(
                with(
                        last.header(),
                        List.of(name),
                        last.header().level(),
                        last.header().documentNumber()),
                last.provisions()));
        return this;
    }

    /** Gives the version added last a number of its document. */
    public SampleGeneration numbered(String number) {
        Statute last = (Statute) laws.removeLast();
        laws.add(new Statute(
                with(last.header(), last.header().aliases(), last.header().level(), number), last.provisions()));
        return this;
    }

    /** Says of the version added last that it ends because its law is repealed. */
    public SampleGeneration repealed() {
        Statute last = (Statute) laws.removeLast();
        LawHeader header = last.header();
        laws.add(new Statute(header.withPeriod(header.period(), Validity.REPEALED, false), last.provisions()));
        return this;
    }

    /** Gives the interpretation added last the level of those of the supreme court. */
    public SampleGeneration judicial() {
        Interpretation last = (Interpretation) laws.removeLast();
        LawHeader header = last.header();
        laws.add(new Interpretation(
                with(header, header.aliases(), Level.JUDICIAL_INTERPRETATION, header.documentNumber()),
                last.provisions()));
        return this;
    }

    private static LawHeader with(LawHeader header, List<String> aliases, Level level, @Nullable String number) {
        return new LawHeader(
                header.id(),
                header.title(),
                aliases,
                level,
                header.nature(),
                header.authority(),
                number,
                header.promulgated(),
                header.period(),
                header.end(),
                header.periodInferred(),
                header.related(),
                header.source());
    }

    private static LawHeader header(String id, String title, Nature nature, LocalDate from, @Nullable LocalDate until) {
        return new LawHeader(
                new DocumentId(id),
                title,
                List.of(),
                Level.LAW,
                nature,
                "示例大会",
                null,
                from,
                new EffectivePeriod(from, until),
                until == null ? Validity.IN_FORCE : Validity.AMENDED,
                false,
                List.of(),
                new SourceFile("sample", id + ".txt", "0".repeat(64)));
    }

    private SampleGeneration add(LawHeader header, String... articles) {
        laws.add(new Statute(header, provisions(articles)));
        return this;
    }

    private static List<Provision> provisions(String... articles) {
        List<Provision> provisions = new ArrayList<>();
        for (String article : articles) {
            provisions.add(new Article(ArticleNumber.of(provisions.size() + 1), List.of("第一章 总则"), article));
        }
        return List.copyOf(provisions);
    }

    /** Builds and promotes a generation of these laws. */
    public void publish(GenerationStore store, String id) throws IOException {
        try (GenerationDraft draft = store.begin(id)) {
            long passages = index(draft.place(engine.name(), settings));
            try (RecordLines file = RecordLines.create(draft.directory().resolve(OpenGeneration.LAWS))) {
                for (NormativeDocument law : laws) {
                    file.add(law.header());
                }
            }
            SampleCaseFile.write(draft.directory(), cases, places());
            draft.publish(manifest(id, passages, FileChecksums.of(draft.directory(), GenerationDraft::isLasting)));
        }
        store.promote(id);
    }

    private ArticleKeyFinder places() {
        return new ArticleKeyFinder(LawNames.none()
                .withTitles(
                        laws.stream().map(NormativeDocument::title).distinct().toList()));
    }

    private long index(IndexLocation place) throws IOException {
        PassageAnalysis analysis = new PassageAnalysis(segmenter);
        ArticleKeyFinder places = places();
        long count = 0;
        try (IndexBuild build = engine.create(place)) {
            for (NormativeDocument law : laws) {
                for (int position = 0; position < law.provisions().size(); position++) {
                    LawPassage passage = passage(law, position);
                    build.add(withVector(analysis.analyse(
                            law, passage, cites(places, passage.text(), CitationContext.of(law.title())))));
                    count++;
                }
            }
            for (CasePassage section : cases) {
                build.add(withVector(analysis.analyse(section, cites(places, section.text(), CitationContext.NONE))));
                count++;
            }
            build.commit();
        }
        return count;
    }

    private IndexDocument withVector(IndexDocument passage) {
        return model == null
                ? passage
                : passage.withVector(model.of(passage.passage().text()));
    }

    private static List<ArticleKey> cites(ArticleKeyFinder places, String text, CitationContext context) {
        return places.in(text, context).stream()
                .flatMap(place -> place.articles().stream())
                .distinct()
                .toList();
    }

    private LawPassage passage(NormativeDocument law, int position) {
        Article article = (Article) law.provisions().get(position);
        String id = PassageId.of(law.id(), article.number());
        return new LawPassage(id, law.id(), article.number(), article.path(), position, article.text())
                .with(questions.getOrDefault(id, List.of()));
    }

    private Manifest manifest(String id, long passages, FileChecksums checksums) {
        Instant now = Instant.EPOCH;
        return new Manifest(
                id,
                null,
                now,
                now,
                engine.name(),
                settings,
                List.of(),
                Manifest.Counts.NONE,
                laws.size(),
                passages,
                passages,
                segmenter.fingerprint(),
                model == null ? null : Manifest.model(model.fingerprint()),
                Map.of(),
                checksums.sums());
    }
}
