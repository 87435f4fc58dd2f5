package org.mingfa.search.generation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.search.questions.QuestionIndex;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.LawCatalogue;

/**
 * A finished generation opened for reading.
 *
 * @param passages what is known of its passages by their ids
 * @param names under which its laws are cited
 * @param learned what training learned for it, or null
 * @param caseNatures of the cases that it holds: invented ones are shown only where there are no others
 * @param coverage what it holds and lacks
 * @param files what features keep beside the index
 * @param questions vectors of the questions that are known for its passages
 * @param withheld its cases whose judgments are not published
 */
public record OpenGeneration(
        Manifest manifest,
        LawCatalogue catalogue,
        PassageFactsCache passages,
        LawNames names,
        LegalIndex index,
        @Nullable RankingModel learned,
        Set<Nature> caseNatures,
        Coverage coverage,
        FeatureFiles files,
        QuestionIndex questions,
        WithheldCases withheld)
        implements AutoCloseable {

    private static final Filter CASES = Filter.NONE.and(KeywordField.KIND, Set.of(PassageKind.CASE.name()));

    public OpenGeneration {
        caseNatures = Set.copyOf(caseNatures);
    }

    /** The laws of a generation, one header a line. */
    public static final String LAWS = "laws.jsonl";

    /** What training learned; absent in a generation that was built without. */
    public static final String LEARNED = "learned.tsv";

    /** Opens a generation with the engine that its manifest names, after a quick look at its files. */
    public static OpenGeneration open(GenerationStore store, String id) throws IOException {
        Manifest manifest = store.manifest(id);
        new GenerationIntegrity(store).quick(manifest);
        Path directory = store.directory(id);
        LawCatalogue catalogue = readCatalogue(store, id);
        LawNames names = LawNames.standard()
                .withTitles(catalogue.all().stream().map(LawHeader::title).toList());
        RankingModel learned = readLearned(directory.resolve(LEARNED));
        QuestionIndex questions = QuestionIndex.read(directory);
        LegalIndex index = SearchEngine.named(manifest.engine()).open(store.place(manifest));
        try {
            Coverage coverage =
                    Coverage.of(new HoldingsSurvey(catalogue, names, index, manifest.documents(), manifest.complete()));
            return new OpenGeneration(
                    manifest,
                    catalogue,
                    new PassageFactsCache(catalogue, questions::knows),
                    names,
                    index,
                    learned,
                    caseNatures(index),
                    coverage,
                    new FeatureFiles(directory),
                    questions,
                    new WithheldCases(directory));
        } catch (RuntimeException cannotCount) {
            index.close();
            throw cannotCount;
        }
    }

    /** The same after every file was compared with its checksum: for whoever serves it to others, or makes it serve. */
    public static OpenGeneration openWhole(GenerationStore store, String id) throws IOException {
        new GenerationIntegrity(store).whole(store.manifest(id));
        return open(store, id);
    }

    /** Whether all its cases are invented: they are shown, and none of them may be cited. */
    public boolean hasOnlyInventedCases() {
        return caseNatures.equals(Set.of(Nature.SAMPLE));
    }

    private static Set<Nature> caseNatures(LegalIndex index) {
        Set<KeywordField> natures = Set.of(KeywordField.NATURE);
        return index.facets(new Query.All(), CASES, natures, Nature.values().length).values().stream()
                .flatMap(List::stream)
                .flatMap(count -> Nature.find(count.value()).stream())
                .collect(Collectors.toSet());
    }

    /** The laws of a generation alone, whether or not its index can be reached. */
    public static LawCatalogue readCatalogue(GenerationStore store, String id) throws IOException {
        return new LawCatalogue(readLaws(store.directory(id).resolve(LAWS)));
    }

    private static List<LawHeader> readLaws(Path file) throws IOException {
        try (Stream<LawHeader> laws = RecordLines.read(file, LawHeader.class)) {
            return laws.toList();
        }
    }

    private static @Nullable RankingModel readLearned(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try (Reader text = Files.newBufferedReader(file)) {
            return RankingModelFile.read(file.toString(), text);
        }
    }

    /** The same generation by what else training learned; closing either closes both. */
    public OpenGeneration with(RankingModel other) {
        return new OpenGeneration(
                manifest, catalogue, passages, names, index, other, caseNatures, coverage, files, questions, withheld);
    }

    /** The same generation with other vectors of its known questions; closing either closes both. */
    public OpenGeneration with(QuestionIndex other) {
        return new OpenGeneration(
                manifest,
                catalogue,
                new PassageFactsCache(catalogue, other::knows),
                names,
                index,
                learned,
                caseNatures,
                coverage,
                files,
                other,
                withheld);
    }

    /** The same generation with every question answered as well as it can be: for measuring the order alone. */
    public OpenGeneration withoutFloor() {
        return learned == null ? this : with(learned.with(learned.abstention().uncalibrated()));
    }

    @Override
    public void close() {
        index.close();
    }
}
