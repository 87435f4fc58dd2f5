package org.mingfa.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingfa.search.generation.Coverage;
import org.mingfa.search.generation.FeatureFiles;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.WithheldCases;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.questions.QuestionIndex;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Statute;
import org.mingfa.text.document.Validity;
import org.mingfa.text.parse.NormativeTextParser;
import org.mingfa.text.version.LawCatalogue;

/** The laws of our starter corpus as a real generation on Lucene, without the indexer, which this module may not know. */
public final class StarterGeneration {

    public static final Path LAWS = Path.of(System.getProperty("mingfa.root"), "corpora", "starter", "laws");

    private static final String HEAD_END = "<!-- INFO END -->";

    private StarterGeneration() {}

    /** Builds it in a folder, from the laws whose title the predicate accepts. */
    public static OpenGeneration build(Path folder, Segmenter segmenter, Predicate<String> titles) throws IOException {
        return of(
                folder,
                segmenter,
                laws().stream().filter(law -> titles.test(law.title())).toList());
    }

    static OpenGeneration of(Path folder, Segmenter segmenter, Collection<Statute> laws) throws IOException {
        SearchEngine engine = SearchEngine.named("lucene");
        IndexLocation place = new IndexLocation(folder, folder.getFileName().toString(), Map.of());
        PassageAnalysis analysis = new PassageAnalysis(segmenter);
        try (IndexBuild build = engine.create(place)) {
            for (Statute law : laws) {
                int position = 0;
                Set<ArticleNumber> numbers = new HashSet<>();
                for (Provision provision : law.provisions()) {
                    if (provision instanceof Provision.Article article && numbers.add(article.number())) {
                        build.add(analysis.analyse(law, passage(law, article, position++), List.of()));
                    }
                }
            }
            build.commit();
        }
        List<LawHeader> headers = laws.stream().map(Statute::header).toList();
        LawNames names = LawNames.standard()
                .withTitles(headers.stream().map(LawHeader::title).toList());
        LegalIndex index = engine.open(place);
        LawCatalogue catalogue = new LawCatalogue(headers);
        return new OpenGeneration(
                manifest(place.generation(), index.passageCount()),
                catalogue,
                new PassageFactsCache(catalogue, id -> false),
                names,
                index,
                null,
                Set.of(),
                new Coverage(List.of(), List.of(), List.of()),
                new FeatureFiles(folder),
                QuestionIndex.NONE,
                new WithheldCases(folder));
    }

    private static LawPassage passage(Statute law, Provision.Article article, int position) {
        return new LawPassage(
                PassageId.of(law.id(), article.number()),
                law.id(),
                article.number(),
                article.path(),
                position,
                article.text());
    }

    private static Manifest manifest(String id, long passages) {
        return new Manifest(
                id,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                "lucene",
                Map.of(),
                List.of(),
                Manifest.Counts.NONE,
                0,
                0,
                passages,
                "test",
                null,
                Map.of(),
                Map.of());
    }

    /** Every law of the corpus in every version. */
    public static List<Statute> laws() {
        try (Stream<Path> files = Files.list(LAWS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(StarterGeneration::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statute read(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.indexOf(HEAD_END);
            Map<String, String> head = new HashMap<>();
            text.substring(0, end).lines().filter(line -> line.contains("：")).forEach(line -> {
                int colon = line.indexOf('：');
                head.put(line.substring(0, colon), line.substring(colon + 1));
            });
            String title = text.lines().findFirst().orElseThrow().substring(2).strip();
            String body = "# " + title + "\n" + text.substring(end + HEAD_END.length());
            var parsed = new NormativeTextParser().parse(file.getFileName().toString(), body);
            if (parsed.value() == null) {
                throw new IllegalStateException(file + " " + parsed.problems());
            }
            return new Statute(header(file, title, head), parsed.value().provisions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LawHeader header(Path file, String title, Map<String, String> head) {
        LocalDate from = LocalDate.parse(head.get("施行日期"));
        LocalDate until = head.containsKey("失效日期") ? LocalDate.parse(head.get("失效日期")) : null;
        Validity end = Validity.find(head.getOrDefault("失效原因", "现行有效")).orElseThrow();
        String id = "s" + Integer.toHexString(title.hashCode()) + "-" + from;
        return new LawHeader(
                new DocumentId(id),
                title,
                head.containsKey("简称") ? List.of(head.get("简称").split("、")) : List.of(),
                Level.find(head.get("效力级别")).orElseThrow(),
                Nature.DIGEST,
                head.get("制定机关"),
                head.get("文号"),
                LocalDate.parse(head.get("公布日期")),
                new EffectivePeriod(from, until),
                end,
                false,
                List.of(),
                new SourceFile("starter", file.getFileName().toString(), "0".repeat(64)));
    }
}
