package org.mingfa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.search.passage.TextField;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.similar.features.CaseFeatures;
import org.mingfa.similar.features.SketchWriter;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.DocumentId;

/**
 * Makes a generation of many cases out of one of few, where reading and hiding names in so many judgments would take hours:
 * each passage is the beginning of one and the end of another of the same part, cut between two sentences, under the header
 * of a case that is there. What is measured in it is the search, not the build of a corpus.
 */
final class CaseMultiplication {

    private static final int KEPT = 2_500;

    private final Map<CasePart, List<IndexDocument>> byPart = new EnumMap<>(CasePart.class);
    private final List<List<CasePassage>> cases = new ArrayList<>();
    private final AtomicInteger passages = new AtomicInteger();
    private final Manifest original;
    private final ArticleKeyFinder places;

    /** Takes some cases out of the live generation of a data directory. */
    CaseMultiplication(Path data) throws IOException {
        GenerationStore store = new GenerationStore(data);
        PassageAnalysis analysis = new PassageAnalysis(new HanlpSegmenter());
        try (OpenGeneration from = OpenGeneration.open(store, store.live().orElseThrow());
                Stream<IndexDocument> contents = from.index().contents()) {
            original = from.manifest();
            places = new ArticleKeyFinder(from.names());
            contents.filter(bare -> bare.passage() instanceof CasePassage)
                    .limit(KEPT)
                    .forEach(bare -> keep(analysis, bare));
        }
    }

    private void keep(PassageAnalysis analysis, IndexDocument bare) {
        CasePassage passage = (CasePassage) bare.passage();
        byPart.computeIfAbsent(passage.part(), part -> new ArrayList<>())
                .add(analysis.cutAgain(bare, passage.header().title()));
        if (cases.isEmpty()
                || !cases.getLast()
                        .getFirst()
                        .header()
                        .id()
                        .equals(passage.header().id())) {
            cases.add(new ArrayList<>());
        }
        cases.getLast().add(passage);
    }

    /** Builds and promotes so many cases. */
    void write(int count, Path data) throws IOException {
        Files.createDirectories(data);
        GenerationStore store = new GenerationStore(data);
        String id = "multiplied-" + count;
        try (GenerationDraft draft = store.begin(id)) {
            SearchEngine engine = SearchEngine.named(original.engine());
            try (IndexBuild index = engine.create(draft.place(original.engine(), Map.of()));
                    SketchWriter sketches = new SketchWriter(draft.directory())) {
                IntStream.range(0, count).parallel().forEach(i -> add(i, index, sketches));
                index.commit();
                sketches.finish();
            }
            Files.createFile(draft.directory().resolve(OpenGeneration.LAWS));
            draft.publish(manifest(id, count));
        }
        store.promote(id);
    }

    private void add(int number, IndexBuild index, SketchWriter sketches) {
        Random random = new Random(number);
        List<CasePassage> model = cases.get(random.nextInt(cases.size()));
        CaseHeader header = header(model.getFirst().header(), number);
        List<CasePassage> made = new ArrayList<>();
        try {
            for (CasePassage place : model) {
                List<IndexDocument> alike = byPart.getOrDefault(place.part(), List.of());
                IndexDocument passage = joined(
                        new CasePassage(header.id().value() + "~" + made.size(), header, place.part(), made.size(), ""),
                        alike.get(random.nextInt(alike.size())),
                        alike.get(random.nextInt(alike.size())));
                made.add((CasePassage) passage.passage());
                index.add(passage);
                passages.incrementAndGet();
            }
            sketches.add(CaseFeatures.of(made, places));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseHeader header(CaseHeader model, int number) {
        return new CaseHeader(
                new DocumentId("m" + number),
                "m" + number,
                null,
                model.title(),
                model.nature(),
                model.court(),
                model.courtLevel(),
                model.province(),
                model.cause(),
                model.procedure(),
                model.decided(),
                model.tier(),
                model.source(),
                model.dispute(),
                null);
    }

    private static IndexDocument joined(CasePassage place, IndexDocument first, IndexDocument second) {
        String beginning = first.passage().text();
        String end = second.passage().text();
        int to = beginning.indexOf('。', beginning.length() / 2) + 1;
        int from = end.indexOf('。', end.length() / 2) + 1;
        Map<TextField, List<Token>> tokens = new EnumMap<>(first.tokens());
        for (TextField field : List.of(TextField.TEXT_WORDS, TextField.TEXT_BIGRAMS)) {
            tokens.put(
                    field,
                    Stream.concat(
                                    first.tokens().getOrDefault(field, List.of()).stream()
                                            .filter(token -> token.end() <= to),
                                    second.tokens().getOrDefault(field, List.of()).stream()
                                            .filter(token -> token.start() >= from)
                                            .map(token -> new Token(
                                                    token.term(), token.start() - from + to, token.end() - from + to)))
                            .toList());
        }
        Map<KeywordField, List<String>> keywords = new EnumMap<>(first.keywords());
        keywords.put(KeywordField.ID, List.of(place.id()));
        keywords.put(KeywordField.DOCUMENT, List.of(place.header().id().value()));
        keywords.put(KeywordField.SOURCE_ID, List.of(place.header().sourceId()));
        CasePassage made = new CasePassage(
                place.id(),
                place.header(),
                place.part(),
                place.position(),
                beginning.substring(0, to) + end.substring(from));
        return new IndexDocument(made, keywords, first.numbers(), tokens, IndexDocument.NO_VECTOR);
    }

    private Manifest manifest(String id, int count) {
        return new Manifest(
                id,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                original.engine(),
                Map.of(),
                List.of(),
                Manifest.Counts.NONE,
                count,
                0,
                passages.get(),
                original.dictionary(),
                null,
                Map.of(),
                Map.of());
    }
}
